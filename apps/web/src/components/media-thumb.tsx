import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { isClip, type Picture, pictureAddress } from '../state/question.ts';
import { useNear } from '../state/use-near.ts';

interface ThumbProps {
  readonly picture: Picture;
  /** Empty where the surroundings say it already. */
  readonly alt: string;
  readonly onBroken?: (address: string) => void;
}

/** A picture, or a clip standing still, in the size of its surroundings. */
export function MediaThumb(props: ThumbProps): VNode {
  const { picture, alt, onBroken } = props;
  if (isClip(picture)) return <ClipThumb {...props} />;
  const address = pictureAddress(picture);
  return <img src={address} alt={alt} loading="lazy" decoding="async" onError={() => onBroken?.(address)} />;
}

function ClipThumb({ picture, alt, onBroken }: ThumbProps): VNode {
  const video = useRef<HTMLVideoElement>(null);
  const near = useNear(video);
  const address = pictureAddress(picture);
  // A third of a second into an unknown clip, for many begin with black.
  const still = picture.kind === 'sample' ? (picture.sample.stillSeconds ?? 0) : 0.3;
  return (
    <>
      <video
        ref={video}
        {...(near && { src: `${address}#t=${still}` })}
        muted
        playsInline
        preload="metadata"
        disablePictureInPicture
        tabIndex={-1}
        aria-hidden="true"
        onError={() => onBroken?.(address)}
      />
      {alt !== '' && <span class="hidden">{alt}</span>}
    </>
  );
}
