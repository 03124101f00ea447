import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far from the window something still counts as near. */
const MARGIN = '300px';

/** Whether an element has ever come near the window: what `loading="lazy"` is for pictures, for all else. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return near;
}
