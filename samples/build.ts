import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSessions } from './agenda.js';
import { buildBlocks } from './blocks.js';
import { buildBooths, HALLS } from './booths.js';
import { DayBook } from './day-book.js';
import { buildDelegates, buildDelegations } from './delegations.js';
import { buildFitOuts } from './fit-outs.js';
import { buildImpossibleMeetings } from './impossible.js';
import { buildMeetings } from './meetings.js';
import { buildOrganizations } from './organizations.js';
import { createRandom } from './random.js';
import { readReference, samplesFolder } from './reference.js';
import { Roster } from './roster.js';
import type { Meeting, SampleForum } from './types.js';
import { buildInterpreters, buildRooms, FORUM } from './venue.js';
import { writeLists } from './lists.js';
import { writeSample } from './write.js';

/** The seed of the committed files. */
export const PUBLISHED_SEED = 2025;
const LEAST_DELEGATES = 120;
const LEAST_MEETINGS = 5;
const DELEGATES_PER_COMPANY = 20;

export interface ForumSize {
  seed: number;
  meetings?: number;
  delegates?: number;
}

/**
 * A synthetic forum of the shape of Hạ Long 2025: the same size and seed give the same forum.
 * Rooms and interpreters grow with the meetings, companies and seats with the delegates.
 * @throws RangeError when the forum is too small, or the delegates are too few for the meetings.
 */
export function buildForum({ seed, meetings = 112, delegates = 800 }: ForumSize): SampleForum {
  requireWhole('seed', seed, 0);
  requireWhole('meetings', meetings, LEAST_MEETINGS);
  requireWhole('delegates', delegates, LEAST_DELEGATES);
  const random = createRandom(seed);
  const reference = readReference();
  const dayBook = new DayBook();
  const organizations = buildOrganizations(reference, companiesAmong(delegates));
  const people = buildDelegates(random, organizations, delegates);
  const delegations = buildDelegations(random, organizations, people, reference.fieldCodes);
  const rooms = buildRooms(meetings, delegates);
  const booths = buildBooths(organizations);
  const sessions = buildSessions(organizations, people, reference, dayBook);
  const known = { reference, organizations, delegations, delegates: people, rooms, sessions, dayBook };
  const impossible = buildImpossibleMeetings(meetings, known);
  const reserved = new Set(impossible.meetings.flatMap(({ parties }) => parties.flatMap(({ attendees }) => attendees)));
  const unreserved = people.filter(({ ref }) => !reserved.has(ref));
  const blocks = buildBlocks(random, unreserved, dayBook);
  const roster = new Roster(random, organizations, unreserved, dayBook);
  const possible = buildMeetings(random, meetings - impossible.meetings.length, { ...known, roster });
  return {
    forum: FORUM,
    rooms,
    interpreters: buildInterpreters(random, meetings),
    organizations,
    delegations,
    delegates: people,
    delegateBlocks: [...blocks, ...impossible.blocks].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    sessions,
    halls: HALLS,
    booths,
    fitOuts: buildFitOuts(booths, organizations, people),
    meetings: numbered([...possible, ...impossible.meetings]),
  };
}

/** Half of them of either country. */
function companiesAmong(delegates: number): number {
  return Math.max(6, 2 * Math.round(delegates / DELEGATES_PER_COMPANY / 2));
}

function numbered(meetings: Meeting[]): Meeting[] {
  const digits = Math.max(3, String(meetings.length).length);
  return meetings.map((meeting, index) => ({ ...meeting, code: `M-${String(index + 1).padStart(digits, '0')}` }));
}

function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name}: expected a whole number of at least ${least}, got ${value}.`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = join(samplesFolder(), FORUM.slug);
  writeSample(buildForum({ seed: PUBLISHED_SEED }), folder);
  writeLists(join(samplesFolder(), 'lists'));
  console.log(`Wrote ${folder} and the lists`);
}
