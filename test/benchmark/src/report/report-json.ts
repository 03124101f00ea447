import type { BenchmarkReport } from './benchmark-report.ts';

/**
 * The report as JSON. Numbers have six decimals: further ones differ from run to run, for sums over pictures that happen
 * to be encoded together are rounded another way.
 */
export function reportJson(report: BenchmarkReport): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  return `${JSON.stringify(report, rounded, 2)}\n`;
}
