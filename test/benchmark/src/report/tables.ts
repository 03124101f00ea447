import type { FigureName } from '../figures/figures.ts';
import type { CountedEstimate, Summary } from '../figures/summarise.ts';
import type { BenchmarkReport } from './benchmark-report.ts';

type Cell = (estimate: CountedEstimate) => string;
type Column = readonly [title: string, figure: FigureName, cell: Cell];

const count: Cell = ({ count }) => String(count);
const percent: Cell = (estimate) => withInterval(estimate, (share) => (share * 100).toFixed(1));
const fixed: Cell = (estimate) => withInterval(estimate, (value) => value.toFixed(2));

const TABLES: readonly { readonly title: string; readonly columns: readonly Column[] }[] = [
  {
    title: 'With a picture: which sense? (%)',
    columns: [
      ['drawings: pairs', 'pairedDrawings', count],
      ['paired', 'pairedDrawings', percent],
      ['single', 'singleDrawings', percent],
      ['photos: pairs', 'pairedPhotos', count],
      ['paired', 'pairedPhotos', percent],
      ['single', 'singlePhotos', percent],
      ['lost', 'lostWords', percent],
    ],
  },
  {
    title: 'Without one, and with one of something else',
    columns: [
      ['text, paired (%)', 'pairedByText', percent],
      ['text, neutral (%)', 'textNeutral', percent],
      ['sentences', 'textDeciding', count],
      ['text, deciding (%)', 'textDeciding', percent],
      ['unrelated moves (%)', 'movedByUnrelated', percent],
      ['looked-at AUROC', 'lookedAtAuroc', fixed],
    ],
  },
  {
    title: 'Ranking of ten pictures, and calibration',
    columns: [
      ['rankings', 'hitAtOne', count],
      ['hit@1 (%)', 'hitAtOne', percent],
      ['MRR', 'meanReciprocalRank', fixed],
      ['ECE', 'ece', fixed],
    ],
  },
  {
    title: 'Maps: what happens when the picture is painted over (%)',
    columns: [
      ['maps', 'mapsByDeletion', count],
      ['looked at goes first: fades sooner', 'mapsByDeletion', percent],
      ['comes first: is there sooner', 'mapsByInsertion', percent],
      ['drawings', 'pointing', count],
      ['strongest patch on the drawing', 'pointing', percent],
    ],
  },
];

/** The figures as Markdown tables that also read well in a terminal: one line a language and one for their mean. */
export function tables({ languages, macro }: Pick<BenchmarkReport, 'languages' | 'macro'>): string {
  const rows = [...Object.entries(languages), ['**mean**', macro] as const];
  return TABLES.map(({ title, columns }) => `### ${title}\n\n${table(columns, rows)}`).join('\n\n');
}

function table(columns: readonly Column[], rows: readonly (readonly [name: string, summary: Summary])[]): string {
  const cells = [
    ['', ...columns.map(([title]) => title)],
    ...rows.map(([name, summary]) => [name, ...columns.map(([, figure, cell]) => cell(summary[figure]))]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(cells[0]!), line(rule), ...cells.slice(1).map(line)].join('\n');
}

function withInterval({ value, low, high }: CountedEstimate, text: (value: number) => string): string {
  if (value === null) return '–';
  return low === null || high === null ? text(value) : `${text(value)} (${text(low)}–${text(high)})`;
}
