import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Sample } from '../api-types.ts';
import { CLIP_KINDS } from '../clip/is-clip-file.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { senseProbabilities } from '../maps/sense-probabilities.ts';
import type { Picture } from '../state/question.ts';
import type { Answered } from '../state/use-answers.ts';
import { strongestOf } from '../strongest.ts';
import { SwapIcon } from './icons.tsx';
import { MediaThumb } from './media-thumb.tsx';
import { SamplePicker } from './sample-picker.tsx';

/** Keeps the caption and changes what is seen; the two answers then stand side by side. */
export function SwapPicture({
  current,
  previous,
  word,
  gamma,
  samples,
  onSwap,
}: {
  current: Answered;
  previous: Answered | undefined;
  /** Index of the selected word. */
  word: number;
  gamma: number;
  samples: readonly Sample[];
  onSwap: (picture: Picture) => void;
}): VNode {
  const { messages } = useInterface();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = current.question.picture;
  const file = shown?.kind === 'sample' ? shown.sample.file : undefined;
  // Pictures made for the same words show best what a picture changes, so they are offered at once and first.
  const isRival = (sample: Sample): boolean => sample.captions.some(({ text }) => text === current.question.text);
  const others = samples
    .filter((sample) => sample.file !== file)
    .sort((a, b) => Number(isRival(b)) - Number(isRival(a)));
  const rivals = others.filter(isRival);
  const swap = (picture: Picture): void => {
    setOpen(false);
    opener.current?.focus(); // what was clicked goes away
    onSwap(picture);
  };
  const pick = (sample: Sample): void => swap({ kind: 'sample', sample });
  return (
    <section class="panel" aria-labelledby="swap-heading">
      <h2 id="swap-heading">{messages.swap.heading}</h2>
      <p class="hint">{messages.swap.hint}</p>
      {previous && (
        <div class="before-after">
          <Side label={messages.swap.before} answered={previous} word={word} gamma={gamma} />
          <Side label={messages.swap.after} answered={current} word={word} gamma={gamma} />
        </div>
      )}
      <div class="row">
        <button
          ref={opener}
          type="button"
          class="secondary"
          data-testid="swap"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <SwapIcon /> {messages.swap.open}
        </button>
        {!open && rivals.length > 0 && (
          <SamplePicker samples={rivals} chosen={undefined} testId="swap-rival" onPick={pick} />
        )}
        {previous?.question.picture && (
          <button type="button" class="quiet" onClick={() => swap(previous.question.picture!)}>
            {messages.swap.back}
          </button>
        )}
      </div>
      {open && (
        <div class="swap-choices">
          <SamplePicker samples={others} chosen={undefined} testId="swap-item" onPick={pick} />
          <FileButton onFile={(chosen) => swap({ kind: 'file', file: chosen })} />
        </div>
      )}
    </section>
  );
}

function Side({
  label,
  answered,
  word,
  gamma,
}: {
  label: string;
  answered: Answered;
  word: number;
  gamma: number;
}): VNode {
  const { percent } = useInterface();
  const { question, explanation } = answered;
  const { senses } = explanation.words.find(({ index }) => index === word) ?? explanation.words[0]!;
  const probabilities = senseProbabilities(senses, gamma);
  const place = strongestOf(probabilities);
  const best = senses[place]!;
  return (
    <div class="side" data-sense={best.id}>
      {question.picture ? <MediaThumb picture={question.picture} alt="" /> : <span class="side-empty" />}
      <p class="side-label">{label}</p>
      <p class="side-gloss">
        <bdi lang={explanation.lang}>{best.glossLocal}</bdi>
      </p>
      <p class="side-share">{percent(probabilities[place]!)}</p>
    </div>
  );
}

function FileButton({ onFile }: { onFile: (file: File) => void }): VNode {
  const { messages } = useInterface();
  return (
    <label class="secondary file">
      <input
        class="hidden"
        type="file"
        accept={`image/jpeg,image/png,image/webp,${CLIP_KINDS}`}
        data-testid="swap-input"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen !== undefined) onFile(chosen);
        }}
      />
      {messages.swap.fromFile}
    </label>
  );
}
