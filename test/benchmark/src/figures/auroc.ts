/**
 * Area under the ROC curve: how often a value of `positives` is above one of `negatives`, ties counted half. 0.5 is chance.
 *
 * @returns null when one of the lists is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const values = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ].sort((left, right) => left.value - right.value);
  let [below, won] = [0, 0];
  for (let start = 0; start < values.length; ) {
    let end = start;
    let [tiedPositives, tiedNegatives] = [0, 0];
    for (; end < values.length && values[end]!.value === values[start]!.value; end += 1) {
      if (values[end]!.positive) tiedPositives += 1;
      else tiedNegatives += 1;
    }
    won += tiedPositives * (below + tiedNegatives / 2);
    below += tiedNegatives;
    start = end;
  }
  return won / (positives.length * negatives.length);
}
