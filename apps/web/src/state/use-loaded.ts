import { useEffect, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../problem.ts';

/** Something that is on its way, here, or failed. */
export interface Loaded<Value> {
  readonly value?: Value;
  readonly problem?: Problem;
}

/**
 * Loads something whenever its key changes; what was loaded for an earlier key is forgotten at once.
 *
 * @param key - `undefined` loads nothing.
 */
export function useLoaded<Value>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<Value>,
): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value> & { readonly key?: string }>({});
  useEffect(() => {
    if (key === undefined) return;
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => controller.signal.aborted || setLoaded({ key, value }),
      (thrown: unknown) => controller.signal.aborted || setLoaded({ key, problem: problemOf(thrown) }),
    );
    return () => controller.abort();
  }, [key]);
  return loaded.key === key ? loaded : {};
}
