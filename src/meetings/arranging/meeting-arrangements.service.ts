import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { importEmpty, importTooLarge } from '../../delegations/imports/import.errors.js';
import { readInThread } from '../../delegations/imports/read-in-thread.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { codeExists } from '../../forums/forum.errors.js';
import { Transactions } from '../../shared/database/transactions.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { createValidationPipe } from '../../shared/errors/validation.js';
import type { ReceivedFile } from '../../shared/http/file-body.js';
import { CreateMeetingDto } from '../dto/create-meeting.dto.js';
import { meetingColumnsMissing, meetingsRefused, tooManyMeetingsAtOnce, type MeetingFault } from '../meeting.errors.js';
import { MeetingsService } from '../meetings.service.js';
import type { MeetingsArrangedView } from './dto/arrange-meetings.dto.js';
import { readMeetings, type WantedRow } from './meeting-sheet.js';
import { wantedHeadings } from './meeting-headings.js';

const mostRows = 500;
const mostMegabytes = 2;
const mostBytes = mostMegabytes * 1024 * 1024;

/** A meeting to be arranged, and where it stands in what was sent. */
interface Wanted {
  pointer: string;
  read: () => Promise<CreateMeetingDto>;
}

/** Organisers arrange many meetings at once: all of them, or none and every fault. */
@Injectable()
export class MeetingArrangements {
  private readonly validation = createValidationPipe();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly meetings: MeetingsService,
  ) {}

  /** @throws DomainError meetings-refused with every fault */
  arrange(forumId: string, meetings: CreateMeetingDto[]): Promise<MeetingsArrangedView> {
    return this.arrangeAll(
      forumId,
      meetings.map((meeting, index) => ({ pointer: `/meetings/${index}`, read: () => Promise.resolve(meeting) })),
    );
  }

  /** Reads a list of meetings and arranges them. */
  async arrangeFile(forumId: string, file: ReceivedFile): Promise<MeetingsArrangedView> {
    const bytes = await bytesOf(file);
    const { columns, rows } = await readInThread(file.format, bytes, new AbortController().signal);
    if (rows.length > mostRows) throw tooManyMeetingsAtOnce(mostRows);
    const { wanted, missing } = readMeetings(columns, rows);
    if (missing.length > 0) throw meetingColumnsMissing(missing.map((field) => wantedHeadings[field].en));
    const facts = await this.delegations.affinityFacts(this.dataSource.manager, forumId);
    const delegationByCode = new Map(facts.map(({ code, id }) => [code, id]));
    return this.arrangeAll(
      forumId,
      wanted.map((row) => ({ pointer: `/rows/${row.number}`, read: () => this.meetingOf(row, delegationByCode) })),
    );
  }

  private async meetingOf(row: WantedRow, delegationByCode: ReadonlyMap<string, string>): Promise<CreateMeetingDto> {
    const unknown = row.partyCodes.filter((code) => !delegationByCode.has(code));
    if (unknown.length > 0) throw unknownReference('/parties', unknown);
    const parties = row.partyCodes.map((code) => ({ delegationId: delegationByCode.get(code) }));
    return (await this.validation.transform(
      { ...row.meeting, parties },
      { type: 'body', metatype: CreateMeetingDto },
    )) as CreateMeetingDto; // what the pipe makes of it
  }

  private async arrangeAll(forumId: string, wanted: Wanted[]): Promise<MeetingsArrangedView> {
    return this.transactions.run(async (manager) => {
      // who adds a meeting changes its forum: the codes stay as they are read now
      await manager.query(`SELECT FROM forum WHERE id = $1 FOR NO KEY UPDATE`, [forumId]);
      const rows = await manager.query<{ code: string }[]>(`SELECT code FROM meeting WHERE forum_id = $1`, [forumId]);
      const taken = new Set(rows.map(({ code }) => code));
      const faults: MeetingFault[] = [];
      const ids: string[] = [];
      for (const { pointer, read } of wanted) {
        try {
          const meeting = await read();
          if (taken.has(meeting.code)) throw codeExists(meeting.code);
          ids.push((await this.meetings.create(forumId, meeting)).id);
          taken.add(meeting.code);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          faults.push(...faultsOf(error, pointer));
        }
      }
      if (faults.length > 0) throw meetingsRefused(faults);
      return { arranged: ids.length, ids };
    });
  }
}

/** Of a check of fields, each of its faults. */
function faultsOf({ code, facts }: DomainError, pointer: string): MeetingFault[] {
  const { errors, pointer: within = '', ...rest } = facts;
  if (code === 'validation-failed' && Array.isArray(errors))
    return (errors as { pointer: string; code: string }[]).map((fault) => ({
      pointer: pointer + fault.pointer,
      code: fault.code,
    })); // as the check of fields writes them
  return [{ ...rest, pointer: pointer + String(within), code }];
}

async function bytesOf({ body, declaredBytes }: ReceivedFile): Promise<Uint8Array<ArrayBuffer>> {
  if (declaredBytes !== undefined && declaredBytes > mostBytes) throw importTooLarge(mostMegabytes);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > mostBytes) throw importTooLarge(mostMegabytes);
    pieces.push(piece);
  }
  if (length === 0) throw importEmpty();
  return new Uint8Array(Buffer.concat(pieces));
}
