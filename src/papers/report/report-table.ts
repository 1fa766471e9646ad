import type { Language } from '../../shared/names/localized-text.js';
import type { TableColumn, TableFile } from '../../shared/tables/table-file.js';
import type { ReportFigureView } from './dto/report.dto.js';
import { reportTexts, stateText } from './report-texts.js';

/** A line of the workbook: a figure, or its worth in one money. */
interface ReportLine extends ReportFigureView {
  value: string | null;
  currency: string | null;
}

/** The report as a table: each figure on a line of its own with the address that lists what it counts. */
export function reportTable(figures: ReportFigureView[], language: Language): TableFile<ReportLine> {
  return { name: 'report', columns: columnsFor(language), pages: linesOf(figures) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a file takes its rows page by page; this one has them all
async function* linesOf(figures: ReportFigureView[]): AsyncGenerator<ReportLine[]> {
  yield figures.flatMap((figure) => [
    { ...figure, value: figure.average, currency: null },
    ...figure.values.map(({ currency, value }) => ({ ...figure, value, currency })),
  ]);
}

function columnsFor(language: Language): TableColumn<ReportLine>[] {
  const texts = reportTexts[language];
  return [
    { heading: texts.section, cell: ({ topic }) => texts.sections[topic] },
    { heading: texts.group, cell: ({ by }) => (by === null ? texts.all : texts.by[by]) },
    { heading: texts.figure, cell: (line) => line.label ?? texts.all },
    { heading: texts.count, cell: (line) => stateText(line, language) },
    { heading: 'n', cell: ({ count }) => count },
    { heading: texts.value, cell: ({ value }) => value },
    { heading: texts.currency, cell: ({ currency }) => currency },
    { heading: texts.source, cell: ({ rows }) => rows },
  ];
}
