import type { VNode } from 'preact';
import type { Sample } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { SamplePicker } from './sample-picker.tsx';

/** Everything that can be tried without a file of one's own; clips stand before pictures, being fewer. */
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
  const clipsFirst = [...samples].sort((a, b) => Number(b.seconds !== undefined) - Number(a.seconds !== undefined));
  return (
    <section class="gallery" id="samples" tabIndex={-1} aria-labelledby="gallery-heading">
      <h2 id="gallery-heading">{messages.gallery.heading}</h2>
      <p class="hint">{messages.gallery.hint}</p>
      <SamplePicker samples={clipsFirst} chosen={chosen} testId="gallery-item" onPick={onPick} />
    </section>
  );
}
