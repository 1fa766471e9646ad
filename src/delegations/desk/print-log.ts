import type { EntityManager } from 'typeorm';
import { languages } from '../../shared/names/localized-text.js';
import { withOffset } from '../../shared/time/forum-time.js';
import { printedDocuments, type PrintedDocument } from './delegate-print.entity.js';
import type { PrintHistoryView, PrintSummaryView } from './dto/print.dto.js';
import { hashOf, type PrintContent } from './print-content.js';
import type { PrintFacts } from './print-facts.js';

/** Notes that these people's documents were printed; a run notes each but once. */
export async function recordPrints(
  manager: EntityManager,
  contents: PrintContent[],
  { document, runId, printedBy }: { document: PrintedDocument; runId: string | null; printedBy: string | null },
): Promise<void> {
  await manager.query(
    `INSERT INTO delegate_print (delegate_id, document, content_hash, run_id, printed_by)
     SELECT p.delegate_id, $3, p.content_hash, $4, $5 FROM unnest($1::uuid[], $2::bytea[]) AS p(delegate_id, content_hash)
     ON CONFLICT (run_id, delegate_id) WHERE run_id IS NOT NULL DO NOTHING`,
    [contents.map(({ facts }) => facts.delegateId), contents.map(({ hash }) => hash), document, runId, printedBy],
  );
}

/**
 * What was printed for a delegate; two queries.
 * @param today what a print would say now; absent: the delegate has cancelled, and nothing would be printed
 */
export async function printHistory(
  manager: EntityManager,
  delegateId: string,
  today: PrintFacts | undefined,
  timeZone: string,
): Promise<PrintHistoryView> {
  const prints = await manager.query<PrintRow[]>(
    `SELECT id, document, printed_at AS "printedAt", run_id AS "runId" FROM delegate_print
      WHERE delegate_id = $1 ORDER BY id DESC LIMIT 100`,
    [delegateId],
  );
  const last = await manager.query<LastPrintRow[]>(
    `SELECT DISTINCT ON (document) document, printed_at AS "printedAt", content_hash AS hash,
            count(*) OVER (PARTITION BY document)::int AS times
       FROM delegate_print WHERE delegate_id = $1 ORDER BY document, id DESC`,
    [delegateId],
  );
  const lastByDocument = new Map(last.map((row) => [row.document, row]));
  return {
    documents: printedDocuments.map((document) => summaryOf(document, lastByDocument.get(document), today, timeZone)),
    prints: prints.map(({ printedAt, ...print }) => ({ ...print, printedAt: withOffset(printedAt, timeZone) })),
  };
}

interface PrintRow {
  id: string;
  document: PrintedDocument;
  printedAt: Date;
  runId: string | null;
}

interface LastPrintRow {
  document: PrintedDocument;
  printedAt: Date;
  hash: Buffer;
  times: number;
}

function summaryOf(
  document: PrintedDocument,
  last: LastPrintRow | undefined,
  today: PrintFacts | undefined,
  timeZone: string,
): PrintSummaryView {
  if (!last) return { document, times: 0, lastPrintedAt: null, isUpToDate: false };
  const isUpToDate =
    today !== undefined && languages.some((hostLanguage) => hashOf(today, document, hostLanguage).equals(last.hash));
  return { document, times: last.times, lastPrintedAt: withOffset(last.printedAt, timeZone), isUpToDate };
}
