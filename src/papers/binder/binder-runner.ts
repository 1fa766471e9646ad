import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunInHand } from '../../runs/run-in-hand.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/names/localized-text.js';
import { bytesOf, openPdf } from '../../shared/pdf/pdf-document.js';
import { zipPieces } from '../../shared/tables/zip-stream.js';
import { shortDay, spokenZone } from '../../shared/time/spoken-time.js';
import {
  changesBetween,
  hashOfAll,
  keyOf,
  manifestPage,
  type BinderChanges,
  type BinderManifest,
} from './binder-manifest.js';
import type { BinderPage } from './binder-page.js';
import { pagesOf } from './binder-pages.js';
import { drawChanges, drawContents, drawPage, type BinderFrame } from './binder-print.js';
import { BinderReader } from './binder-reader.js';
import { siteOf } from './binder-site.js';
import { binderTexts } from './binder-texts.js';
import type { BinderWish } from './binders.service.js';

/** The run of a binder: its PDF, its folder, and the manifest that outlives both. */
@Injectable()
export class BinderRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly reader: BinderReader,
  ) {}

  async make(run: RunInHand): Promise<Facts> {
    const wish = run.input as unknown as BinderWish; // what BindersService asked for
    const { language } = wish;
    const forum = await this.forums.frame(run.forumId);
    const madeAt = DateTime.now().setZone(forum.timeZone).toFormat('yyyy-MM-dd HH:mm');
    const before = wish.since === null ? null : await this.manifestOf(run.forumId, wish.since);
    const pages = pagesOf(await this.transactions.read((manager) => this.reader.read(manager, forum)), wish);
    const manifest: BinderManifest = { madeAt, pages: pages.map(manifestPage) };
    const stand = binderTexts[language].stand(shown(madeAt, language), spokenZone(forum.timeZone, language));
    const frame: BinderFrame = { forum, language, stand, sha256: hashOfAll(manifest.pages) };
    const changes = before && changesBetween(before.pages, manifest.pages);
    const printed = changes ? pages.filter(isAmong([...changes.changed, ...changes.added])) : pages;
    await run.keepFile(
      'binder.pdf',
      'application/pdf',
      await pdfOf(run, frame, { manifest, printed, changes, before }),
    );
    await run.keepFile('binder.zip', 'application/zip', await zipOf(frame, pages, manifest));
    await run.keepManifest(manifest);
    return {
      ...{ pages: pages.length, printed: printed.length, sha256: frame.sha256 },
      ...(changes && { changed: changes.changed.length, added: changes.added.length, removed: changes.removed.length }),
    };
  }

  private async manifestOf(forumId: string, id: string): Promise<BinderManifest> {
    const [row] = await this.dataSource.query<{ manifest: BinderManifest }[]>(
      `SELECT manifest FROM run WHERE id = $1 AND forum_id = $2`,
      [id, forumId],
    );
    return row?.manifest ?? { madeAt: '', pages: [] };
  }
}

interface Print {
  manifest: BinderManifest;
  printed: BinderPage[];
  changes: BinderChanges | null;
  before: BinderManifest | null;
}

async function pdfOf(
  run: RunInHand,
  frame: BinderFrame,
  { manifest, printed, changes, before }: Print,
): Promise<Buffer> {
  const pdf = openPdf({ title: 'binder', createdAt: new Date() });
  if (changes && before) drawChanges(pdf, frame, changes, shown(before.madeAt, frame.language));
  else drawContents(pdf, frame, manifest.pages);
  for (const [index, page] of printed.entries()) {
    run.signal.throwIfAborted();
    drawPage(pdf, frame, page, manifestPage(page).sha256);
    run.report(index + 1, printed.length);
    if (index % 20 === 19) await new Promise(setImmediate); // a long binder keeps nobody waiting
  }
  return bytesOf(pdf);
}

async function zipOf(frame: BinderFrame, pages: BinderPage[], manifest: BinderManifest): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipPieces(siteOf(frame, pages, manifest))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** When a binder was made, as its reader writes it. */
function shown(madeAt: string, language: Language): string {
  return `${shortDay(madeAt.slice(0, 10), language)} ${madeAt.slice(11)}`;
}

function isAmong(wanted: BinderManifest['pages']): (page: BinderPage) => boolean {
  const keys = new Set(wanted.map(keyOf));
  return (page) => keys.has(keyOf(page));
}
