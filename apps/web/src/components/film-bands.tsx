import type { VNode } from 'preact';
import type { WordExplanation } from '../api-types.ts';
import type { Playhead } from '../clip/playhead.ts';
import type { SenseBand } from '../clip/sense-bands.ts';
import { useInterface } from '../i18n/use-interface.ts';

/** Which sense a word has when, as bands under the film; pressing one goes to its beginning. */
export function FilmBands({
  bands,
  word,
  lang,
  playhead,
}: {
  bands: readonly SenseBand[];
  word: WordExplanation;
  /** Language of the caption. */
  lang: string;
  playhead: Playhead;
}): VNode {
  const { clip, percent, seconds } = useInterface();
  return (
    <ol class="film-bands" aria-label={clip.film.bands(word.surface)}>
      {bands.map(({ left, width, place, senseId, fromSeconds, toSeconds, posterior }) => {
        const gloss = word.senses[place]?.glossLocal ?? senseId;
        const when = clip.film.band(seconds(fromSeconds), seconds(toSeconds), percent(posterior));
        return (
          <li key={fromSeconds} style={{ insetInlineStart: `${left * 100}%`, inlineSize: `${width * 100}%` }}>
            <button
              type="button"
              class="film-band"
              data-testid="band"
              data-sense={senseId}
              data-colour={place + 1}
              title={`${gloss}, ${when}`}
              onClick={() => playhead.seek(fromSeconds)}
            >
              <span class="film-band-mark" aria-hidden="true">
                {place + 1}
              </span>
              <bdi class="film-band-name" lang={lang}>
                {gloss}
              </bdi>
              <span class="hidden">{when}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
