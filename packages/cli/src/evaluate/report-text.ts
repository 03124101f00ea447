import type { EvaluationReport } from './evaluate.ts';
import type { Summary } from './summarise.ts';

type Column = readonly [title: string, cell: (summary: Summary) => string];

const COLUMNS: readonly Column[] = [
  ['n', ({ n }) => String(n)],
  ['uncovered', ({ uncovered }) => String(uncovered)],
  ['right picture', ({ accuracy }) => percent(accuracy)],
  ['no picture', ({ accuracyNoPicture }) => percent(accuracyNoPicture)],
  ['wrong picture', ({ accuracyWrongPicture }) => percent(accuracyWrongPicture)],
  ['moved by wrong', ({ movedByWrongPicture }) => percent(movedByWrongPicture)],
  ['pairs', ({ pairs }) => String(pairs)],
  ['paired', ({ pairedAccuracy }) => percent(pairedAccuracy)],
  [
    'looked at: right / none / wrong',
    ({ lookedAt, lookedAtNoPicture, lookedAtWrongPicture }) =>
      [lookedAt, lookedAtNoPicture, lookedAtWrongPicture].map(fixed).join(' / '),
  ],
  ['ECE', ({ ece }) => fixed(ece)],
  ['ms (median)', ({ milliseconds }) => (milliseconds === null ? '–' : milliseconds.toFixed(0))],
];

/** Only of use where clips say when they show their concept. */
const MOMENT_COLUMNS: readonly Column[] = [
  ['timed clips', ({ timed }) => String(timed)],
  ['best moment', ({ momentHitRate }) => percent(momentHitRate)],
  ['by chance', ({ momentHitRateByChance }) => percent(momentHitRateByChance)],
];

/** A report as a table for a terminal, one line a language and one for all. */
export function reportText({ items, languages, overall }: EvaluationReport): string {
  const columns = overall.timed === 0 ? COLUMNS : [...COLUMNS, ...MOMENT_COLUMNS];
  const rows = [...Object.entries(languages), ['all', overall] as const];
  const cells = [
    ['', ...columns.map(([title]) => title)],
    ...rows.map(([name, each]) => [name, ...columns.map(([, cell]) => cell(each))]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padStart(widths[column]!)).join('  '));
  return [`${items} items`, ...lines].join('\n');
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function fixed(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
