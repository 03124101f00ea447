import type { ComponentChildren, VNode } from 'preact';

function Icon({ children }: { children: ComponentChildren }): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const PictureIcon = (): VNode => (
  <Icon>
    <rect x="2.5" y="3.5" width="15" height="13" rx="2" />
    <circle cx="7" cy="8" r="1.5" />
    <path d="m3 14.5 4.5-4 3 2.5 3-3.5 4 4" />
  </Icon>
);

export const CloseIcon = (): VNode => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const SwapIcon = (): VNode => (
  <Icon>
    <path d="M3 7h13m-3.5-3.5L16 7l-3.5 3.5M17 13H4m3.5-3.5L4 13l3.5 3.5" />
  </Icon>
);

export const LinkIcon = (): VNode => (
  <Icon>
    <path d="M8.5 11.5a3 3 0 0 0 4.5.3l2.6-2.6a3 3 0 0 0-4.3-4.3l-1.2 1.2M11.5 8.5a3 3 0 0 0-4.5-.3l-2.6 2.6a3 3 0 0 0 4.3 4.3l1.2-1.2" />
  </Icon>
);

export const DownloadIcon = (): VNode => (
  <Icon>
    <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 16.5h12" />
  </Icon>
);

export const ReplayIcon = (): VNode => (
  <Icon>
    <path d="M5 6.5A6 6 0 1 1 4 10M5 3v3.5h3.5" />
  </Icon>
);

/** A picture, half painted over. */
export const PaintOverIcon = (): VNode => (
  <Icon>
    <rect x="3" y="3" width="14" height="14" rx="2" />
    <path class="icon-solid" d="M3 10h7V3H5a2 2 0 0 0-2 2zM10 10h7v5a2 2 0 0 1-2 2h-5z" />
  </Icon>
);

export const PlayIcon = (): VNode => (
  <Icon>
    <path class="icon-solid" d="M6.5 4v12l9.5-6z" />
  </Icon>
);

export const PauseIcon = (): VNode => (
  <Icon>
    <path class="icon-solid" d="M6 4.5h2.5v11H6zM11.5 4.5H14v11h-2.5z" />
  </Icon>
);

export const SoundIcon = ({ on }: { on: boolean }): VNode => (
  <Icon>
    <path d="M3 8v4h2.5L9.5 15.5v-11L5.5 8z" />
    {on ? <path d="M12.5 7.5a3.5 3.5 0 0 1 0 5M14.8 5.2a7 7 0 0 1 0 9.6" /> : <path d="m13 8 4 4m0-4-4 4" />}
  </Icon>
);
