import type { VNode } from 'preact';
import type { Language } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { goTo } from '../state/go-to.ts';
import type { Question } from '../state/question.ts';
import { PictureSlot } from './picture-slot.tsx';

const SHORTCUT = navigator.userAgent.includes('Mac') ? '⌘ + Enter' : 'Ctrl + Enter';

/** Where a question is written: the caption, its language, and a picture or none. */
export function Composer({
  draft,
  languages,
  asking,
  onDraft,
  onAsk,
}: {
  draft: Question;
  languages: readonly Language[];
  asking: boolean;
  onDraft: (draft: Question) => void;
  onAsk: () => void;
}): VNode {
  const { messages } = useInterface();
  const { lang: _lang, ...withoutLanguage } = draft;
  const { picture: _picture, ...withoutPicture } = draft;
  return (
    <form
      class="composer"
      aria-label={messages.composer.heading}
      aria-busy={asking}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onAsk();
      }}
    >
      <PictureSlot
        picture={draft.picture}
        onPicture={(file) =>
          onDraft(file === undefined ? withoutPicture : { ...draft, picture: { kind: 'file', file } })
        }
      />
      <div class="composer-text">
        <label class="hidden" for="caption">
          {messages.composer.caption}
        </label>
        <textarea
          id="caption"
          data-testid="caption"
          dir="auto"
          rows={1}
          lang={draft.lang ?? ''}
          value={draft.text}
          placeholder={messages.composer.captionHint}
          aria-describedby="caption-hint"
          onInput={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
        />
        <div class="composer-row">
          <label>
            <span class="hidden">{messages.composer.language}</span>
            <select
              value={draft.lang ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onDraft(value === '' ? withoutLanguage : { ...draft, lang: value });
              }}
            >
              <option value="">{messages.composer.automatic}</option>
              {languages.map(({ lang, ownName }) => (
                <option key={lang} value={lang} lang={lang}>
                  {ownName}
                </option>
              ))}
            </select>
          </label>
          <p id="caption-hint" class="hint">
            {messages.composer.pictureHint} <span class="shortcut">{messages.composer.shortcut(SHORTCUT)}</span>{' '}
            <a href="#samples" onClick={goTo('samples')}>
              {messages.gallery.heading}
            </a>
          </p>
        </div>
      </div>
      <button class="primary" type="submit" data-testid="ask" aria-disabled={asking}>
        {asking ? messages.composer.asking : messages.composer.ask}
      </button>
    </form>
  );
}
