import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import { useInterface } from '../i18n/use-interface.ts';
import type { MapChoice } from '../maps/attention-map.ts';
import { type Problem, problemOf } from '../problem.ts';
import { saveFile } from '../state/save-file.ts';
import type { Answered } from '../state/use-answers.ts';
import { DownloadIcon, LinkIcon } from './icons.tsx';

/** Takes the answer away: as a link, as data, as a picture. The address bar holds the link already. */
export function ShareBar({
  api,
  answered,
  word,
  choice,
  opacity,
  frameNow,
  onProblem,
}: {
  api: Api;
  answered: Answered;
  word: number;
  choice: MapChoice;
  opacity: number;
  /** The frame of a clip that is shown when the map is saved. */
  frameNow: () => number | undefined;
  onProblem: (problem: Problem) => void;
}): VNode {
  const { messages } = useInterface();
  const [copied, setCopied] = useState<string>();
  const { question, explanation } = answered;
  const own = question.picture?.kind === 'file';
  const copy = async (): Promise<void> => {
    if (own) return;
    await navigator.clipboard.writeText(location.href);
    setCopied(location.href);
  };
  const png = async (): Promise<void> => {
    const frame = frameNow();
    const which = { ...(choice !== 'mean' && choice), ...(frame !== undefined && { frame }), strength: opacity };
    saveFile('wordsight-heatmap.png', await api.heatmap(explanation.id, word, which));
  };
  const json = (): void => {
    const content = JSON.stringify(explanation, null, 2);
    saveFile('wordsight-answer.json', new Blob([content], { type: 'application/json' }));
  };
  const attempt = (action: () => Promise<void>) => (): void => {
    action().catch((thrown: unknown) => onProblem(problemOf(thrown)));
  };
  return (
    <section class="share" aria-label={messages.share.heading}>
      <button
        type="button"
        class="quiet"
        data-testid="permalink"
        aria-disabled={own}
        aria-describedby={own ? 'own-picture' : undefined}
        onClick={attempt(copy)}
      >
        <LinkIcon />{' '}
        <span aria-live="polite">{copied === location.href ? messages.share.copied : messages.share.link}</span>
      </button>
      <button type="button" class="quiet" data-testid="download-json" onClick={json}>
        <DownloadIcon /> {messages.share.json}
      </button>
      {question.picture && (
        <button type="button" class="quiet" data-testid="download-png" onClick={attempt(png)}>
          <DownloadIcon /> {messages.share.png}
        </button>
      )}
      {own && (
        <p id="own-picture" class="hint">
          {messages.share.ownPicture}
        </p>
      )}
    </section>
  );
}
