import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../../shared/database/transactions.js';
import { notFound } from '../../../shared/errors/domain-error.js';
import { paperNotPdf, papersFull, paperTooLarge } from '../protocol.errors.js';
import { isPdf, limitMegabytes } from './paper-file.js';
import { SessionPaper } from './session-paper.entity.js';

const mostBytes = limitMegabytes * 1_048_576;
const partBytes = 1_048_576;
/** Papers of one session, those that are coming in included. */
const mostPapers = 30;

/** A file that is still coming in, and what is said of it. */
export interface PaperUpload {
  forumId: string;
  sessionId: string;
  fileName: string;
  uploadedBy: string;
  /** As the request says it. */
  declaredBytes: number | undefined;
  body: AsyncIterable<Buffer>;
}

/** Takes papers in and gives them out, a piece at a time. */
@Injectable()
export class PaperStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** @returns the paper's id @throws DomainError paper-too-large, paper-not-pdf, papers-full */
  async receive({ body, declaredBytes, ...facts }: PaperUpload): Promise<string> {
    if (declaredBytes !== undefined && declaredBytes > mostBytes) throw paperTooLarge(limitMegabytes);
    const id = await this.begin(facts);
    try {
      const { sizeBytes, sha256 } = await this.store(id, body);
      await this.dataSource.query(
        `UPDATE session_paper SET size_bytes = $2, sha256 = $3, version = version + 1 WHERE id = $1`,
        [id, sizeBytes, sha256],
      );
      return id;
    } catch (error) {
      await this.dataSource.getRepository(SessionPaper).delete({ id });
      throw error;
    }
  }

  /** Its bytes, in order. */
  async *pieces(id: string, sizeBytes: number): AsyncGenerator<Buffer> {
    for (let number = 0, given = 0; given < sizeBytes; number++) {
      const [part] = await this.dataSource.query<{ bytes: Buffer }[]>(
        `SELECT bytes FROM session_paper_part WHERE paper_id = $1 AND number = $2`,
        [id, number],
      );
      if (!part) throw notFound('paper'); // it was taken away meanwhile
      given += part.bytes.length;
      yield part.bytes;
    }
  }

  /** What broke off an hour ago makes room first. It is committed before the first piece comes: the pieces are written beside it. */
  private begin(facts: Omit<PaperUpload, 'body' | 'declaredBytes'>): Promise<string> {
    const { forumId, sessionId } = facts;
    return this.transactions.run(async (manager) => {
      await manager.query(`SELECT FROM session WHERE id = $1 FOR NO KEY UPDATE`, [sessionId]);
      await manager.query(
        `DELETE FROM session_paper WHERE session_id = $1 AND size_bytes IS NULL AND uploaded_at < now() - interval '1 hour'`,
        [sessionId],
      );
      const count = await manager.countBy(SessionPaper, { forumId, sessionId });
      if (count >= mostPapers) throw papersFull(mostPapers);
      return (await manager.save(manager.create(SessionPaper, facts))).id;
    });
  }

  private async store(paperId: string, body: AsyncIterable<Buffer>): Promise<{ sizeBytes: number; sha256: string }> {
    const hash = createHash('sha256');
    let [sizeBytes, number] = [0, 0];
    let head: Buffer = Buffer.alloc(0);
    let tail: Buffer = Buffer.alloc(0);
    for await (const bytes of partsOf(body)) {
      sizeBytes += bytes.length;
      if (sizeBytes > mostBytes) throw paperTooLarge(limitMegabytes);
      if (number === 0) head = bytes.subarray(0, 16);
      if (number === 0 && !isPdf(head, Buffer.from('%%EOF'))) throw paperNotPdf();
      tail = Buffer.concat([tail, bytes]).subarray(-1024);
      hash.update(bytes);
      await this.dataSource.query(`INSERT INTO session_paper_part (paper_id, number, bytes) VALUES ($1, $2, $3)`, [
        ...[paperId, number++, bytes],
      ]);
    }
    if (!isPdf(head, tail)) throw paperNotPdf();
    return { sizeBytes, sha256: hash.digest('hex') };
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
    [pieces, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(pieces);
}
