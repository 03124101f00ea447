import type { VNode } from 'preact';
import type { Sample } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { SamplePicker } from './sample-picker.tsx';

export function Gallery({
  samples,
  chosen,
  onPick,
}: {
  samples: readonly Sample[];
  chosen: string | undefined;
  onPick: (sample: Sample) => void;
}): VNode {
  const { messages } = useInterface();
  return (
    <section class="gallery" id="samples" tabIndex={-1} aria-labelledby="gallery-heading">
      <h2 id="gallery-heading">{messages.gallery.heading}</h2>
      <p class="hint">{messages.gallery.hint}</p>
      <SamplePicker samples={samples} chosen={chosen} testId="gallery-item" onPick={onPick} />
    </section>
  );
}
