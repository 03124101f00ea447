import type { VNode } from 'preact';
import type { Sample } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';

/** Sample pictures as buttons. */
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
  const { language } = useInterface();
  return (
    <ul class="samples">
      {samples.map((sample) => (
        <li key={sample.file}>
          <button
            type="button"
            data-testid={testId}
            data-sample={sample.file}
            aria-pressed={sample.file === chosen}
            onClick={() => onPick(sample)}
          >
            <img
              src={`/samples/${encodeURIComponent(sample.file)}`}
              alt={sample.alt[language] ?? sample.file}
              width="512"
              height="512"
              loading="lazy"
              decoding="async"
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
