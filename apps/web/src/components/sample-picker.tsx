import type { VNode } from 'preact';
import type { Sample } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { PlayIcon } from './icons.tsx';
import { MediaThumb } from './media-thumb.tsx';

/** Sample pictures and clips as buttons. */
export function SamplePicker({
  samples,
  chosen,
  testId,
  onPick,
}: {
  samples: readonly Sample[];
  /** File of the sample shown now. */
  chosen: string | undefined;
  testId: string;
  onPick: (sample: Sample) => void;
}): VNode {
  const { language, clip, seconds } = useInterface();
  return (
    <ul class="samples">
      {samples.map((sample) => {
        const title = sample.alt[language] ?? sample.alt['en'] ?? sample.file;
        const lasts = sample.seconds;
        return (
          <li key={sample.file} data-clip={lasts !== undefined}>
            <button
              type="button"
              data-testid={testId}
              data-sample={sample.file}
              aria-pressed={sample.file === chosen}
              title={lasts === undefined ? undefined : title}
              onClick={() => onPick(sample)}
            >
              <MediaThumb picture={{ kind: 'sample', sample }} alt={lasts === undefined ? title : ''} />
              {lasts !== undefined && (
                <>
                  <span class="hidden">{clip.sample(title, seconds(lasts))}</span>
                  <span class="sample-clip" aria-hidden="true">
                    <PlayIcon />
                  </span>
                </>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
