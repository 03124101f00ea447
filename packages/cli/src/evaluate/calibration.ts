/** A claim with its outcome. */
export interface Claim {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error: the mean gap between confidence and accuracy over ten equal bins, weighted by their size
 * (Guo et al., 2017). 0 is perfectly calibrated, 1 the worst.
 *
 * @param claims - Any number of claims; none gives 0.
 */
export function expectedCalibrationError(claims: readonly Claim[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of claims) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, claims.length);
}
