import { prefersStill } from './use-tween.ts';

/** Takes keyboard and view to a place of the page. */
export function focusOn(id: string): void {
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ behavior: prefersStill() ? 'auto' : 'smooth' });
}

/** For links within the page: the fragment of the address is the permalink's, so they must not touch it. */
export function goTo(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    focusOn(id);
  };
}
