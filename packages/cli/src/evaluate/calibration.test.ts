import { describe, expect, it } from 'vitest';
import { expectedCalibrationError } from './calibration.ts';

describe('expectedCalibrationError', () => {
  it('is 0 when nine of ten claims made with 0.9 are right', () => {
    const claims = Array.from({ length: 10 }, (_, index) => ({ confidence: 0.9, right: index > 0 }));
    expect(expectedCalibrationError(claims)).toBeCloseTo(0, 9);
  });

  it('is 1 when every sure claim is wrong', () => {
    expect(expectedCalibrationError([{ confidence: 1, right: false }])).toBe(1);
  });

  it('does not let overconfidence in one bin hide behind modesty in another', () => {
    const claims = [
      { confidence: 0.95, right: false },
      { confidence: 0.05, right: true },
    ];
    expect(expectedCalibrationError(claims)).toBeCloseTo(0.95, 9);
  });

  it('is 0 for no claims', () => {
    expect(expectedCalibrationError([])).toBe(0);
  });
});
