import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DelegateImport } from './delegate-import.entity.js';
import { importEmpty, importTooLarge } from './import.errors.js';
import { limits } from './sheet.js';

const mostBytes = limits.megabytes * 1_048_576;
/** A list is about people: it is not kept for longer than the work with it takes. */
const keptMilliseconds = 7 * 86_400_000;
const partBytes = 1_048_576;

/** Who sends what. */
export interface Upload {
  fileName: string;
  format: 'csv' | 'xlsx';
  /** As the request says it. */
  declaredBytes: number | undefined;
  body: AsyncIterable<Buffer>;
  delegationId: string | null;
}

/** Takes a file in, a piece at a time, so that its size matters to no process. */
@Injectable()
export class ImportUpload {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @returns the import's id; the file is there, and nothing has been read of it
   * @throws DomainError import-too-large, import-empty
   */
  async receive(forumId: string, { body, declaredBytes, ...facts }: Upload): Promise<string> {
    if (declaredBytes !== undefined && declaredBytes > mostBytes) throw importTooLarge();
    const repository = this.dataSource.getRepository(DelegateImport);
    const { id } = await repository.save(
      repository.create({ ...facts, forumId, expiresAt: new Date(Date.now() + keptMilliseconds) }),
    );
    try {
      const sizeBytes = await this.store(id, body);
      if (sizeBytes === 0) throw importEmpty();
      await repository.update({ id }, { sizeBytes });
      return id;
    } catch (error) {
      await repository.delete({ id });
      throw error;
    }
  }

  private async store(importId: string, body: AsyncIterable<Buffer>): Promise<number> {
    let total = 0;
    let number = 0;
    for await (const bytes of partsOf(body)) {
      total += bytes.length;
      if (total > mostBytes) throw importTooLarge();
      await this.dataSource.query(`INSERT INTO delegate_import_part (import_id, number, bytes) VALUES ($1, $2, $3)`, [
        importId,
        number++,
        bytes,
      ]);
    }
    return total;
  }
}

async function* partsOf(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    pieces.push(piece);
    length += piece.length;
    if (length < partBytes) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pieces);
}
