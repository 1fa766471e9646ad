import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService } from '../../forums/forums.service.js';
import { violatedConstraint, Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { staleVersion } from '../../shared/http/version.js';
import { isLanguage, languages, type Language } from '../../shared/names/localized-text.js';
import type { MessagePreviewView, MessageTemplateView, TemplateKindsView } from './dto/message-template.dto.js';
import { templateFaulty } from './template.errors.js';
import { faultsOf, unknownField, type TemplateFault } from './template-faults.js';
import { isTemplateKind, rulesOf, templateKinds, type TemplateKind } from './template-kinds.js';
import { sampleValues } from './sample-facts.js';
import { TemplatePreviews } from './template-preview.js';
import type { Values } from './template-engine.js';

/** Which words of a forum are meant. */
export interface TemplateAddress {
  forumId: string;
  kind: string;
  language: string;
}

type Texts = Record<string, string>;

/** The words of messages, as organisers read and write them. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly previews: TemplatePreviews,
  ) {}

  /** Every kind of message, what was chosen for it, and which translations are missing. */
  async list(forumId: string): Promise<TemplateKindsView> {
    const rows = await this.dataSource.query<NewestRow[]>(
      `SELECT DISTINCT ON (kind, language) kind, language, version, texts FROM message_template
        WHERE forum_id = $1 ORDER BY kind, language, version DESC`,
      [forumId],
    );
    const items = templateKinds.map((kind) => {
      const ofLanguages = languages.map((language) => {
        const row = rows.find((candidate) => candidate.kind === kind && candidate.language === language);
        return { language, version: row?.version ?? 0, isDefault: !row?.texts };
      });
      const own = ofLanguages.filter(({ isDefault }) => isDefault).map(({ language }) => language);
      return { kind, languages: ofLanguages, missingTranslations: own.length === languages.length ? [] : own };
    });
    return { items };
  }

  /** @throws DomainError not-found */
  async get(address: TemplateAddress): Promise<MessageTemplateView> {
    const { kind, language } = known(address);
    const [row] = await newest(this.dataSource.manager, address);
    return viewOf(kind, language, row);
  }

  /** How a message would read with these words, of sample facts; nothing is kept. @throws DomainError template-faulty */
  async preview(address: TemplateAddress, texts: Texts): Promise<MessagePreviewView> {
    const { kind, language } = known(address);
    refuseFaults(kind, language, texts);
    return this.previews.of(await this.forums.frame(address.forumId), kind, language, texts);
  }

  /** Other words from now on; messages that are held already keep theirs. @throws DomainError template-faulty, version-stale */
  async change(
    address: TemplateAddress,
    version: number,
    texts: Texts,
    caller: Principal,
  ): Promise<MessageTemplateView> {
    const { kind, language } = known(address);
    refuseFaults(kind, language, texts);
    return this.add(address, version, texts, caller);
  }

  /** The program's own words again. @throws DomainError version-stale */
  async reset(address: TemplateAddress, version: number, caller: Principal): Promise<MessageTemplateView> {
    known(address);
    return this.add(address, version, null, caller);
  }

  private async add(
    address: TemplateAddress,
    version: number,
    texts: Texts | null,
    caller: Principal,
  ): Promise<MessageTemplateView> {
    const { kind, language } = known(address);
    return this.transactions.run(async (manager) => {
      const rows = await manager
        .query<NewestRow[]>(
          `INSERT INTO message_template (forum_id, kind, language, version, texts, created_by)
           SELECT $1, $2, $3, $4::int + 1, $5, $6
            WHERE $4 = (SELECT coalesce(max(version), 0) FROM message_template WHERE forum_id = $1 AND kind = $2 AND language = $3)
           RETURNING kind, language, version, texts`,
          [address.forumId, kind, language, version, texts, caller.accountId],
        )
        .catch((error: unknown) => {
          throw violatedConstraint(error) === 'message_template_pkey' ? staleVersion(version) : error;
        });
      if (!rows[0]) throw staleVersion(version);
      return viewOf(kind, language, rows[0]);
    });
  }
}

interface NewestRow {
  kind: TemplateKind;
  language: Language;
  version: number;
  texts: Texts | null;
}

function newest(manager: EntityManager, { forumId, kind, language }: TemplateAddress): Promise<NewestRow[]> {
  return manager.query<NewestRow[]>(
    `SELECT kind, language, version, texts FROM message_template
      WHERE forum_id = $1 AND kind = $2 AND language = $3 ORDER BY version DESC LIMIT 1`,
    [forumId, kind, language],
  );
}

function known({ kind, language }: TemplateAddress): { kind: TemplateKind; language: Language } {
  if (!isTemplateKind(kind) || !isLanguage(language)) throw notFound('message-template');
  return { kind, language };
}

function refuseFaults(kind: TemplateKind, language: Language, texts: Texts): void {
  const { fields, placeholders } = rulesOf(kind);
  const names = Object.keys(placeholders);
  const faults = Object.entries(texts).flatMap(([field, source]): TemplateFault[] => {
    const shape = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (!shape) return [unknownField(field, Object.keys(fields))];
    return faultsOf(source, { field, shape, placeholders: names, samples: samplesOf(kind, language) });
  });
  if (faults.length > 0) throw templateFaulty(faults);
}

/** The sample values, and each once more with another value where a placeholder has several. */
function samplesOf(kind: TemplateKind, language: Language): Values[] {
  const entries = Object.entries(rulesOf(kind).placeholders);
  const base = sampleValues(kind, language);
  const others = entries.flatMap(([name, { others = [] }]) => others.map((value) => ({ ...base, [name]: value })));
  return [base, ...others];
}

function viewOf(kind: TemplateKind, language: Language, row: NewestRow | undefined): MessageTemplateView {
  const { fields, placeholders, defaults } = rulesOf(kind);
  return {
    kind,
    language,
    version: row?.version ?? 0,
    isDefault: !row?.texts,
    texts: { ...defaults[language], ...row?.texts },
    defaultTexts: { ...defaults[language] },
    oneLineFields: Object.keys(fields).filter((field) => fields[field] === 'line'),
    placeholders: Object.entries(placeholders).map(([name, { trust, sample }]) => ({ name, trust, sample })),
  };
}
