import type { EvaluationReport } from './evaluate.ts';
import type { Summary } from './summarise.ts';

const COLUMNS: readonly [title: string, cell: (summary: Summary) => string][] = [
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

/** A report as a table for a terminal, one line a language and one for all. */
export function reportText({ items, languages, overall }: EvaluationReport): string {
  const rows = [...Object.entries(languages), ['all', overall] as const];
  const cells = [
    ['', ...COLUMNS.map(([title]) => title)],
    ...rows.map(([name, each]) => [name, ...COLUMNS.map(([, cell]) => cell(each))]),
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
