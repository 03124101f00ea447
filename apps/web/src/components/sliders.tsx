import type { VNode } from 'preact';
import { useInterface } from '../i18n/use-interface.ts';

/** Strength of the picture, and of the map drawn over it. */
export function Sliders({
  gamma,
  opacity,
  onView,
}: {
  gamma: number;
  opacity: number;
  onView: (change: { gamma?: number; opacity?: number }) => void;
}): VNode {
  const { messages, decimal, percent } = useInterface();
  return (
    <div class="sliders">
      <label class="slider">
        <span class="slider-name">
          {messages.map.gamma} <output>{messages.map.gammaValue(decimal(gamma))}</output>
        </span>
        <input
          data-testid="gamma"
          type="range"
          min="0"
          max="2"
          step="0.1"
          value={gamma}
          aria-valuetext={messages.map.gammaValue(decimal(gamma))}
          aria-describedby="gamma-hint"
          style={{ '--filled': `${gamma * 50}%` }}
          onInput={(event) => onView({ gamma: Number(event.currentTarget.value) })}
        />
        <span id="gamma-hint" class="hint">
          {messages.map.gammaHint}
        </span>
      </label>
      <label class="slider">
        <span class="slider-name">
          {messages.map.opacity} <output>{percent(opacity)}</output>
        </span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={opacity}
          aria-valuetext={percent(opacity)}
          style={{ '--filled': `${opacity * 100}%` }}
          onInput={(event) => onView({ opacity: Number(event.currentTarget.value) })}
        />
      </label>
    </div>
  );
}
