import type { SampleForum } from '../../samples/types.js';
import { exchangeAgreements } from './agreements.js';
import { askForMeetings } from './asking.js';
import { readBoard } from './board.js';
import { exhibitionLine } from './exhibition.js';
import { saveFloorPlans } from './floor-plans.js';
import type { HttpClient } from './http-client.js';
import type { LoadedForum } from './loader.js';
import { protocolLines, savePrints, seatLines } from './papers.js';
import { scanLeads } from './leads.js';
import { followPrincipal } from './principal.js';
import { saveReport } from './report.js';
import { releaseAgain } from './second-release.js';

/**
 * What comes after the first day: another release, what is asked for and signed, what is drawn and printed.
 * @param folder for files
 * @returns a line or more for each, and what is not as it should be
 */
export async function afterwards(
  client: HttpClient,
  sample: SampleForum,
  loaded: LoadedForum,
  folder: string,
): Promise<{ text: string; faults: string[] }> {
  const releases = await releaseAgain(client, loaded.id);
  const protocol = await protocolLines(client, loaded.id);
  const seats = await seatLines(client, loaded.id);
  const exhibition = await exhibitionLine(client, loaded.id);
  const leads = await scanLeads(client, sample, loaded, folder);
  const asking = await askForMeetings(client, sample, loaded);
  const agreements = await exchangeAgreements(client, sample, loaded);
  const principal = await followPrincipal(client, sample, loaded);
  const plans = await saveFloorPlans(client, loaded.id, folder);
  const prints = await savePrints(client, loaded.id, folder);
  const report = await saveReport(client, loaded.id, folder);
  const board = await readBoard(client, loaded.id);
  const lines = [
    ...titled('Releases', releases),
    ...titled('Protocol', protocol),
    ...titled('Seats', seats),
    ...titled('Exhibition', exhibition),
    ...titled('Leads', leads.lines),
    ...titled('Requests', asking.lines),
    ...titled('Agreements', agreements.lines),
    ...titled('Principal', principal.lines),
    ...titled('Floor plans', plans),
    ...titled('Prints', prints),
    ...titled('Report', report),
    ...titled('Board', board.lines),
  ];
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    faults: [leads, asking, agreements, principal, board].flatMap(({ faults }) => faults),
  };
}

function titled(title: string, lines: string[]): string[] {
  return lines.map((line, index) => `  ${(index === 0 ? title : '').padEnd(14)} ${line}`);
}
