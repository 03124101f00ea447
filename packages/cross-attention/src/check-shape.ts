import { WordsightError } from '@wordsight/contracts';
import type { TensorFacts } from './engine-facts.ts';

const MEND = 'Pass arrays of the shapes that the function documents, and the sizes that facts() tells.';

/**
 * Checks that an array holds exactly the numbers of its shape, and that the model takes such a shape.
 *
 * @param shape - Sizes by axis name, the slowest first; each must be a whole number of at least 1.
 * @param port - The input as the model declares it; its fixed sizes must be met.
 * @throws `SHAPE_MISMATCH`
 */
export function checkShape(
  data: { readonly length: number },
  shape: Readonly<Record<string, number>>,
  port: TensorFacts | undefined,
): void {
  const sizes = Object.entries(shape);
  for (const [index, [axis, size]] of sizes.entries()) {
    if (!Number.isInteger(size) || size < 1) refuse(`${axis} to be a whole number of at least 1`, `${size}`);
    const fixed = port?.shape[index];
    if (typeof fixed === 'number' && fixed !== size) refuse(`${axis} to be ${fixed}, as in the model`, `${size}`);
  }
  const count = sizes.reduce((product, [, size]) => product * size, 1);
  if (count === data.length) return;
  refuse(`${count} numbers for [${sizes.map(([axis, size]) => `${axis} ${size}`).join(', ')}]`, `${data.length}`);
}

function refuse(expected: string, received: string): never {
  throw new WordsightError('SHAPE_MISMATCH', { message: `Expected ${expected}, received ${received}.`, mend: MEND });
}
