import type { VNode } from 'preact';
import { type Progress, STAGES } from '../asking/job.ts';
import { progressShare } from '../asking/progress-share.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { CloseIcon } from './icons.tsx';

/** How far a clip is: the steps, a line that fills, and a way out. */
export function JobNote({ progress, onCancel }: { progress: Progress | undefined; onCancel: () => void }): VNode {
  const { clip } = useInterface();
  const { heading, stages, counted, cancel } = clip.progress;
  // Waiting in line is a step only while there is a line.
  const steps = STAGES.filter((stage) => stage !== 'done' && (stage !== 'waiting' || progress?.stage === 'waiting'));
  const now = progress ? STAGES.indexOf(progress.stage) : -1;
  const share = progress ? progressShare(progress) : 0;
  const stage = progress && progress.stage !== 'done' ? stages[progress.stage] : undefined;
  const count = progress && progress.total > 0 ? counted(String(progress.done), String(progress.total)) : undefined;
  return (
    <>
      {/* Only the steps are announced; frame after frame would be chatter. */}
      <p class="hidden" aria-live="polite">
        {stage}
      </p>
      {progress && (
        <section class="job" aria-label={heading} data-testid="job" data-stage={progress.stage}>
          <div class="job-top">
            <h2>{heading}</h2>
            <button type="button" class="quiet" data-testid="cancel" onClick={onCancel}>
              <CloseIcon /> {cancel}
            </button>
          </div>
          <div
            class="job-line"
            role="progressbar"
            aria-label={heading}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(share * 100)}
            aria-valuetext={[stage, count].filter(Boolean).join(' ')}
          >
            <span style={{ inlineSize: `${share * 100}%` }} />
          </div>
          <ol class="job-steps">
            {steps.map((step) => {
              const place = STAGES.indexOf(step);
              const state = place < now ? 'past' : place === now ? 'now' : 'next';
              return (
                <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
                  {stages[step as Exclude<typeof step, 'done'>]}
                  {state === 'now' && count !== undefined && <span class="job-count">{count}</span>}
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}
