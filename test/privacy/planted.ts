import { someoneWithRole, type Api } from '../harness/api.js';
import { aDelegate, aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from '../harness/builders.js';
import { planAndApply } from '../harness/plans.js';
import { eventually } from '../harness/wait.js';
import type { World } from '../harness/world.js';
import { aPdf } from '../protocol/stage.js';

/** What nobody else is called, reached by or busy with: wherever it stands, it is the planted delegate's. */
export const planted = {
  name: {
    native: { family: '検体沢', given: '忍三郎' },
    nativeLanguage: 'ja',
    kana: { family: 'けんたいざわ', given: 'しのぶさぶろう' },
    romaji: { family: 'KENTAIZAWA', given: 'Shinobusaburo' },
  },
  position: { vi: 'Chánh sứ Thử Nghiệm', ja: '試料長官', en: 'Chief Specimen' },
  email: 'kentaizawa@specimen.example',
  phone: '+81 90 1357 2468',
};

/** All of it as it could be stored or shown; the first four stand in what was corrected since. */
export const plantedTexts = [
  '検体澤',
  'KENTAIZAVA',
  'kentaizava@specimen.example',
  'けんたいざば',
  '検体沢',
  'KENTAIZAWA',
  'けんたいざわ',
  'kentaizawa@specimen.example',
  '1357 2468',
  '試料長官',
  'Chief Specimen',
  'dental appointment of the specimen',
];

const misspelt = {
  native: { family: '検体澤', given: '忍三郎' },
  nativeLanguage: 'ja',
  kana: { family: 'けんたいざば', given: 'しのぶさぶろう' },
  romaji: { family: 'KENTAIZAVA', given: 'Shinobusaburo' },
};

/** A forum that is over, with the planted delegate everywhere in it. */
export interface PlantedForum {
  forum: string;
  delegation: Created;
  delegate: Created;
  neighbour: Created;
  meeting: Created;
  self: Api;
  liaison: Api;
  path: string;
}

/** Plants one delegate: corrected once, on the stage, released, in a placed meeting's title, with a block and an account. */
export async function plantedForum({ organiser, database, server }: World): Promise<PlantedForum> {
  const { id: forum } = await aForum(organiser);
  const path = `/v1/forums/${forum}`;
  await aRoom(organiser, forum, { places: 2 });
  await anInterpreter(organiser, forum);
  const { delegation, head: neighbour } = await aParty(organiser, forum);
  const other = await aParty(organiser, forum);
  const delegate = await aDelegate(organiser, forum, delegation.id, {
    ...planted,
    name: misspelt,
    email: 'kentaizava@specimen.example',
    languages: ['ja'],
    gender: 'other',
  });
  const session = await release(organiser, path, delegate.id, 'MIHON: 検体澤 忍三郎 知事');
  const meeting = await aMeeting(organiser, forum, [], {
    subject: { vi: 'Tiếp KENTAIZAVA Shinobusaburo', ja: '検体澤 忍三郎 訪問', en: 'Visit of KENTAIZAVA Shinobusaburo' },
    parties: [
      { delegationId: delegation.id, attendeeIds: [delegate.id, neighbour.id] },
      { delegationId: other.delegation.id },
    ],
    interpretation: ['vi-ja'],
  });
  await planAndApply(organiser, forum);
  await database.query(writtenAfterwards, [forum, meeting.id, delegation.id, other.delegation.id, aboutThem]);
  const { name, email } = planted;
  await organiser.patch(`${path}/delegates/${delegate.id}`, { name, email }, 1);
  await organiser.create(`${path}/delegates/${delegate.id}/blocks`, {
    start: '2025-11-25T17:00',
    end: '2025-11-25T17:30',
    reason: 'dental appointment of the specimen',
  });
  await database.query(
    `WITH list AS (INSERT INTO delegate_import (forum_id, file_name, format, version, expires_at)
                   VALUES ($1, 'list.csv', 'csv', 1, now() + interval '1 day') RETURNING id)
     INSERT INTO delegate_import_row (import_id, number, cells) SELECT id, 1, $2 FROM list`,
    [forum, ['KENTAIZAWA', email]],
  );
  const self = await someoneWithRole(database, server.url, forum, 'delegate', { delegateId: delegate.id });
  await database.query(
    `UPDATE account SET email = $2 WHERE id = (SELECT account_id FROM role_grant WHERE delegate_id = $1)`,
    [delegate.id, `${forum}.${email}`],
  );
  for (const [who, name] of [
    [self, 'talk.pdf'],
    [organiser, 'KENTAIZAVA_shinobusaburo.pdf'],
  ] as const) {
    const paper = await who.send('POST', `${path}/sessions/${session}/papers?fileName=${name}`, aPdf, {
      'content-type': 'application/pdf',
    });
    if (paper.status !== 201) throw new Error(`The paper ${name} was refused: ${JSON.stringify(paper.body)}`);
  }
  const liaison = await someoneWithRole(database, server.url, forum, 'liaison', { delegationId: delegation.id });
  return { forum, delegation, delegate, neighbour, meeting, self, liaison, path };
}

/** What people wrote of them: with a request, after the meeting, in the title of a document. */
const aboutThem = 'Said of KENTAIZAVA Shinobusaburo';
const writtenAfterwards = `
  WITH given AS (SELECT $1::text AS forum, $2::uuid AS meeting, $3::uuid AS ours, $4::uuid AS theirs, $5::text AS words),
  minutes AS (INSERT INTO meeting_minutes (meeting_id, text, version) SELECT meeting, jsonb_build_object('en', words), 1 FROM given),
  ratings AS (INSERT INTO meeting_rating (meeting_id, delegation_id, rating, comment) SELECT meeting, ours, 4, words FROM given),
  promises AS (INSERT INTO commitment (forum_id, meeting_id, delegation_id, text, due_on, status, version)
               SELECT forum, meeting, party, jsonb_build_object('en', words), '2026-01-31', 'dropped', 1 FROM given, unnest(ARRAY[ours, theirs]) AS party),
  documents AS (INSERT INTO agreement (forum_id, code, title, kind, fields, languages, outcome, version)
                SELECT forum, 'MOU', jsonb_build_object('en', words), 'memorandum', '{}', '{}', words, 1 FROM given)
  INSERT INTO meeting_request (forum_id, from_delegation_id, to_delegation_id, status, ended_at, wish, subject, fields, from_attendee_ids, to_attendee_ids,
                               duration_minutes, interpretation, message, reason, answer_until)
  SELECT forum, ours, theirs, 'declined', now(), 'must', jsonb_build_object('en', words), '{}', '{}', '{}', 30, '{}', words, words, now() FROM given`;

async function release(organiser: Api, path: string, delegateId: string, title: string): Promise<string> {
  const session = await organiser.create<{ id: string }>(`${path}/sessions`, {
    code: 'S1',
    kind: 'plenary',
    title: { ja: title, en: 'Opening' },
    start: '2025-11-25T08:00',
    end: '2025-11-25T08:30',
    speakers: [{ delegateId, role: 'speaker' }],
    presentations: [{ title: { en: 'A talk by KENTAIZAVA Shinobusaburo' }, minutes: 20, speakerId: delegateId }],
  });
  await organiser.create(`${path}/sessions/${session.id}/cues`, {
    ...{ offsetMinutes: 0, kind: 'mc', delegateId },
    text: { ja: '検体澤 忍三郎様のご入場です', en: 'Please welcome KENTAIZAVA Shinobusaburo' },
  });
  await organiser.create(`${path}/releases`, { name: `of ${session.id}` });
  return session.id;
}

/** Sends what is held and waits until it has left. */
export async function sendEverything({ organiser, database }: World, forum: string): Promise<void> {
  const [held] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM invitation WHERE forum_id = $1 AND status = 'held'`,
    [forum],
  );
  await organiser.create(`/v1/forums/${forum}/invitations/send`, { expectedCount: held?.count ?? 0 });
  await eventually(
    () =>
      database.query(
        `SELECT id FROM invitation WHERE forum_id = $1 AND status NOT IN ('sent', 'failed', 'superseded')`,
        [forum],
      ),
    (waiting) => waiting.length === 0,
  );
}

/** A letter to the planted delegate, a seat, a scan of their badge and an answer to their invitation; and answers of others. */
export async function plantedElsewhere(
  { database }: World,
  { forum, delegate, delegation }: PlantedForum,
): Promise<void> {
  const facts = {
    ...{ format: 1, language: 'ja', number: 1, subject: 'ご案内', signatory: { title: 'Chair', name: 'Sample' } },
    addressee: { name: 'KENTAIZAWA Shinobusaburo', position: 'Chief Specimen', organization: 'Specimens' },
  };
  await database.query(
    `WITH batch AS (INSERT INTO letter_batch (forum_id, wish) VALUES ($1, '{}') RETURNING id)
     INSERT INTO letter (forum_id, number, batch_id, delegate_id, facts) SELECT $1, 1, id, $2, $3 FROM batch`,
    [forum, delegate.id, JSON.stringify(facts)],
  );
  await database.query(
    `WITH seating AS (INSERT INTO seating (session_id, forum_id, seats, taken, offer_minutes, version)
                      SELECT id, $1, 5, 1, 60, 1 FROM session WHERE forum_id = $1 RETURNING session_id)
     INSERT INTO seat (forum_id, session_id, delegate_id, status) SELECT $1, session_id, $2, 'taken' FROM seating`,
    [forum, delegate.id],
  );
  await database.query(`INSERT INTO lead (forum_id, delegation_id, delegate_id) VALUES ($1, $2, $3)`, [
    ...[forum, delegation.id, delegate.id],
  ]);
  await database.query(
    `INSERT INTO reply (forum_id, invitation_id, partstat, comment, via)
     SELECT $1, id, 'ACCEPTED', CASE mailbox WHEN 'kentaizava@specimen.example' THEN 'With pleasure' ELSE 'Not theirs' END, 'web'
       FROM invitation WHERE forum_id = $1 AND kind = 'meeting'`,
    [forum],
  );
}
