import { createHash } from 'node:crypto';
import type { BinderPage, PageKey } from './binder-page.js';

/** What a binder was, long after its files are gone; no personal data. */
export interface BinderManifest {
  /** As the forum's clocks show it. */
  madeAt: string;
  pages: ManifestPage[];
}

export interface ManifestPage extends PageKey {
  /** Of all that stands on the page. */
  sha256: string;
}

/** What to do with a binder that was printed before, in the order of the pages. */
export interface BinderChanges {
  changed: ManifestPage[];
  added: ManifestPage[];
  removed: ManifestPage[];
}

/** The page as the manifest has it; the same content has the same hash, whenever it is printed. */
export function manifestPage({ section, name, day, title, subtitle, rows }: BinderPage): ManifestPage {
  return { section, name, day, sha256: sha256(JSON.stringify([title, subtitle, rows])) };
}

/** One hash for a whole binder. */
export function hashOfAll(pages: readonly ManifestPage[]): string {
  return sha256(JSON.stringify(pages.map((page) => [keyOf(page), page.sha256])));
}

export function changesBetween(before: readonly ManifestPage[], after: readonly ManifestPage[]): BinderChanges {
  const hashByKey = new Map(before.map((page) => [keyOf(page), page.sha256]));
  const kept = new Set(after.map(keyOf));
  return {
    changed: after.filter((page) => (hashByKey.get(keyOf(page)) ?? page.sha256) !== page.sha256),
    added: after.filter((page) => !hashByKey.has(keyOf(page))),
    removed: before.filter((page) => !kept.has(keyOf(page))),
  };
}

/** Equal for the same page of two binders. */
export function keyOf({ section, name, day }: PageKey): string {
  return JSON.stringify([section, name, day]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
