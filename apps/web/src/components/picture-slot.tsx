import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useInterface } from '../i18n/use-interface.ts';
import { CLIP_KINDS } from '../clip/is-clip-file.ts';
import { type Picture, pictureAddress, pictureName } from '../state/question.ts';
import { CloseIcon, PictureIcon } from './icons.tsx';
import { MediaThumb } from './media-thumb.tsx';

/** The picture or clip of the question, chosen by button; dropping and pasting work on the whole page. */
export function PictureSlot({
  picture,
  onPicture,
}: {
  picture: Picture | undefined;
  onPicture: (file: File | undefined) => void;
}): VNode {
  const face = useInterface();
  const { messages } = face;
  const input = useRef<HTMLInputElement>(null);
  const [broken, setBroken] = useState<string>();
  const address = picture && pictureAddress(picture);
  const name = picture ? pictureName(picture, face) : '';
  return (
    <div class="slot">
      <label class="slot-choose" data-filled={picture !== undefined}>
        <input
          ref={input}
          class="hidden"
          type="file"
          accept={`image/jpeg,image/png,image/webp,${CLIP_KINDS}`}
          data-testid="picture-input"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onPicture(file);
            event.currentTarget.value = ''; // so that the same file can be chosen again
          }}
        />
        {picture !== undefined && broken !== address ? (
          <MediaThumb key={address} picture={picture} alt={name} onBroken={setBroken} />
        ) : (
          <PictureIcon />
        )}
        <span class="slot-label">
          {picture === undefined ? messages.composer.choosePicture : messages.composer.changePicture}
        </span>
        {broken !== undefined && broken === address && <span class="slot-name">{name}</span>}
      </label>
      {picture !== undefined && (
        <button
          class="slot-remove"
          type="button"
          aria-label={messages.composer.removePicture}
          title={messages.composer.removePicture}
          onClick={() => {
            onPicture(undefined);
            input.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
