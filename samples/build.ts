import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSessions } from './agenda.js';
import { buildAgreements } from './agreements.js';
import { buildBlocks } from './blocks.js';
import { buildBooths, buildBoothWaits, HALLS } from './booths.js';
import { DayBook } from './day-book.js';
import { buildDelegates, buildDelegations } from './delegations.js';
import type { EventShape } from './events/event-shape.js';
import { HA_LONG_2025 } from './events/ha-long-2025.js';
import { HA_NOI_2020 } from './events/ha-noi-2020.js';
import { HA_NOI_2023 } from './events/ha-noi-2023.js';
import { buildTokyo } from './events/tokyo-2023.js';
import { buildFitOuts } from './fit-outs.js';
import { buildVisits } from './visits.js';
import { buildImpossibleMeetings } from './impossible.js';
import { buildMeetings } from './meetings.js';
import { buildOrganizations } from './organizations.js';
import { createRandom } from './random.js';
import { readReference, samplesFolder } from './reference.js';
import { Roster } from './roster.js';
import type { Meeting, SampleForum } from './types.js';
import { buildInterpreters, buildRooms } from './venue.js';
import { EventDay } from './wall-time.js';
import { writeLists } from './lists.js';
import { writeSample } from './write.js';

/** The seed of the committed files. */
export const PUBLISHED_SEED = 2025;
const LEAST_DELEGATES = 120;
const LEAST_MEETINGS = 5;

/** The published events, by name, the one of every demo first. */
export const SAMPLES = {
  'ha-long-2025': (seed: number) => buildForum({ seed }),
  'ha-noi-2020': (seed: number) => buildForum({ seed }, HA_NOI_2020),
  'ha-noi-2023': (seed: number) => buildForum({ seed }, HA_NOI_2023),
  'tokyo-2023': buildTokyo,
} satisfies Record<string, (seed: number) => SampleForum>;
export type SampleName = keyof typeof SAMPLES;
export const sampleNames = Object.keys(SAMPLES) as SampleName[]; // as: the keys of the table above

export interface ForumSize {
  seed: number;
  meetings?: number;
  delegates?: number;
}

/**
 * A synthetic forum of one day, of the shape of Hạ Long 2025 or another: the same size and seed give the same forum.
 * Rooms and interpreters grow with the meetings, companies and seats with the delegates.
 * @throws RangeError when the forum is too small, or the delegates are too few for the meetings.
 */
export function buildForum({ seed, ...size }: ForumSize, shape: EventShape = HA_LONG_2025): SampleForum {
  const { meetings = shape.meetings, delegates = shape.delegates } = size;
  requireWhole('seed', seed, 0);
  requireWhole('meetings', meetings, LEAST_MEETINGS);
  requireWhole('delegates', delegates, LEAST_DELEGATES);
  const random = createRandom(seed);
  const reference = readReference();
  const dayBook = new DayBook();
  const { forum, exhibition } = shape;
  const day = new EventDay(forum.startsOn);
  const organizations = buildOrganizations(reference, { ...shape, companies: shape.companiesAmong(delegates) });
  const people = buildDelegates(random, organizations, { ...shape, delegates });
  const delegations = buildDelegations(random, organizations, people, reference.fieldCodes);
  const rooms = buildRooms(meetings, delegates, day);
  const booths = exhibition ? buildBooths(exhibition, organizations) : [];
  const sessions = buildSessions(shape, { organizations, delegates: people, reference, dayBook, day });
  const base = { reference, organizations, delegations, delegates: people, rooms, sessions, dayBook, day };
  const known = { ...base, meetingHours: forum.meetingHours, meetingKinds: shape.meetingKinds };
  const impossible = buildImpossibleMeetings(shape.hasImpossibleMeetings ? meetings : 0, known);
  const reserved = new Set(impossible.meetings.flatMap(({ parties }) => parties.flatMap(({ attendees }) => attendees)));
  const unreserved = people.filter(({ ref }) => !reserved.has(ref));
  const blocks = buildBlocks(random, unreserved, dayBook, day);
  const roster = new Roster(random, organizations, unreserved, dayBook, forum.meetingHours);
  const possible = buildMeetings(random, meetings - impossible.meetings.length, { ...known, roster });
  return {
    forum,
    rooms,
    interpreters: buildInterpreters(random, meetings, day),
    organizations,
    delegations,
    delegates: people,
    delegateBlocks: [...blocks, ...impossible.blocks].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    sessions,
    halls: exhibition ? HALLS : [],
    booths,
    boothWaits: exhibition ? buildBoothWaits(exhibition) : [],
    fitOuts: buildFitOuts(booths, organizations, people),
    visits: buildVisits(booths, organizations, people),
    meetings: numbered([...possible, ...impossible.meetings]),
    agreements: buildAgreements(shape.signatories, { organizations, sessions, reference }),
  };
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
  const [folder] = process.argv.slice(2);
  for (const name of folder === undefined ? (['ha-long-2025'] as const) : sampleNames) {
    const into = join(folder ?? samplesFolder(), name);
    writeSample(SAMPLES[name](PUBLISHED_SEED), into);
    console.log(`Wrote ${into}`);
  }
  if (folder === undefined) writeLists(join(samplesFolder(), 'lists'));
}
