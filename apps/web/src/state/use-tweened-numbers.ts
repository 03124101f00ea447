import { useEffect, useRef, useState } from 'preact/hooks';
import { tween } from './use-tween.ts';

/** Numbers on their way to others, as long as there are as many of both; else they are there at once. */
export function useTweenedNumbers(target: readonly number[]): readonly number[] {
  const [numbers, setNumbers] = useState(target);
  const shown = useRef(target);
  const key = target.join(' ');
  useEffect(() => {
    const from = shown.current.length === target.length ? shown.current : target;
    return tween(260, (progress) => {
      shown.current = target.map((value, place) => from[place]! + (value - from[place]!) * progress);
      setNumbers(shown.current);
    });
  }, [key]);
  return numbers.length === target.length ? numbers : target;
}
