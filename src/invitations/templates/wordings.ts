import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { languages, type Language } from '../../shared/names/localized-text.js';
import type { TemplateKind } from './template-kinds.js';
import { versionsOf, type WordingVersions } from './wording-versions.js';
import { compiledTexts, wordingWith, type CompiledTexts, type Wording } from './wording.js';

/** Compiled once; a version never changes, so what is remembered is never wrong. */
const rememberedTexts = 500;

/** The words of messages as organisers chose them, ready to be written with. */
@Injectable()
export class Wordings {
  private readonly textsByKey = new Map<string, CompiledTexts>();
  private readonly wordingByKey = new Map<string, Wording>();

  constructor(private readonly dataSource: DataSource) {}

  /** What a message of each kind would say now, to be kept with it; kinds that say the program's own words are not there. */
  async versionsNow(manager: EntityManager, forumId: string): Promise<Map<TemplateKind, WordingVersions>> {
    const rows = await manager.query<{ kind: TemplateKind; versions: WordingVersions }[]>(versionsOf('$1'), [forumId]);
    return new Map(rows.map(({ kind, versions }) => [kind, versions]));
  }

  /** The words that a message of this kind would say now. */
  async now(manager: EntityManager, forumId: string, kind: TemplateKind): Promise<Wording> {
    const versions = await this.versionsNow(manager, forumId);
    return this.of(forumId, kind, versions.get(kind));
  }

  /** The words of these versions. @throws Error when there is no such version: a message names only what there is */
  async of(forumId: string, kind: TemplateKind, versions: WordingVersions | undefined): Promise<Wording> {
    if (!versions) return wordingWith(kind);
    const key = JSON.stringify([forumId, kind, versions]);
    const known = this.wordingByKey.get(key);
    if (known) return known;
    const texts: Partial<Record<Language, CompiledTexts>> = {};
    for (const language of languages) {
      const version = versions[language];
      if (version !== undefined) texts[language] = await this.textsOf(forumId, kind, language, version);
    }
    return remember(this.wordingByKey, key, wordingWith(kind, texts));
  }

  private async textsOf(
    forumId: string,
    kind: TemplateKind,
    language: Language,
    version: number,
  ): Promise<CompiledTexts> {
    const key = JSON.stringify([forumId, kind, language, version]);
    const known = this.textsByKey.get(key);
    if (known) return known;
    const [row] = await this.dataSource.query<{ texts: Record<string, string> }[]>(
      `SELECT texts FROM message_template WHERE forum_id = $1 AND kind = $2 AND language = $3 AND version = $4 AND texts IS NOT NULL`,
      [forumId, kind, language, version],
    );
    if (!row) throw new Error(`There is no version ${version} of ${kind} in ${language}.`);
    return remember(this.textsByKey, key, compiledTexts(kind, language, row.texts));
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): T {
  if (map.size >= rememberedTexts) map.clear();
  map.set(key, value);
  return value;
}
