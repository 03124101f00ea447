import type { VNode } from 'preact';
import { useInterface } from '../i18n/use-interface.ts';

/** One probability of a list of `bars`, drawn and told; its stage chooses the colour. */
export function Bar({ stage, label, share }: { stage: string; label: string; share: number }): VNode {
  const { percent } = useInterface();
  return (
    <div class="bar" data-stage={stage}>
      <dt>{label}</dt>
      <dd>
        <span class="bar-track" aria-hidden="true">
          <span class="bar-fill" style={{ inlineSize: `${share * 100}%` }} />
        </span>
        <span class="bar-share">{percent(share)}</span>
      </dd>
    </div>
  );
}
