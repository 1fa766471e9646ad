import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForum, PUBLISHED_SEED, type ForumSize } from './build.js';
import { DayBook } from './day-book.js';
import { firstFit } from './first-fit.js';
import { IMPOSSIBLE_REASONS, type ImpossibleReason } from './impossible.js';
import { renderLists } from './lists.js';
import { loadSample } from './read.js';
import { samplesFolder } from './reference.js';
import type { Meeting, SampleForum, WallInterval } from './types.js';
import { SLOT_MINUTES } from './wall-time.js';
import { renderSample } from './write.js';

const folder = join(samplesFolder(), 'ha-long-2025');
const sample = buildForum({ seed: PUBLISHED_SEED });

function tally<T>(items: T[], keyOf: (item: T) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

describe('the committed files', () => {
  const committed = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

  it('are what a fresh build gives, byte for byte', () => {
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(renderSample(sample)));
  });

  it('of lists to import are what a fresh build gives, byte for byte', () => {
    const lists = join(samplesFolder(), 'lists');
    const files = readdirSync(lists).map((file): [string, string] => [file, readFileSync(join(lists, file), 'hex')]);
    const built = [...renderLists()].map(([file, bytes]): [string, string] => [file, bytes.toString('hex')]);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(built));
  });

  it('read back as the forum that was built', () => {
    expect(loadSample(folder)).toEqual(sample);
  });
});

describe('the builder', () => {
  it('gives another forum for another seed', () => {
    expect(renderSample(buildForum({ seed: 7 })).get('meetings.json')).not.toEqual(
      renderSample(sample).get('meetings.json'),
    );
  });

  it.each([
    [{ seed: 1, meetings: 4 }, 'meetings: expected a whole number of at least 5, got 4.'],
    [{ seed: 1, delegates: 119 }, 'delegates: expected a whole number of at least 120, got 119.'],
    [{ seed: -1 }, 'seed: expected a whole number of at least 0, got -1.'],
  ])('refuses %j', (size, message) => {
    expect(() => buildForum(size)).toThrow(new RangeError(message));
  });

  it('says when the delegates are too few for the meetings', () => {
    expect(() => buildForum({ seed: 1, meetings: 2000, delegates: 120 })).toThrow(/ask for more delegates/);
  });

  it.each([
    [{ seed: 1, meetings: 5, delegates: 120 }, 0],
    [{ seed: 2, meetings: 30, delegates: 150 }, 3],
    [{ seed: 3, meetings: 112, delegates: 200 }, 5],
    [{ seed: 4, meetings: 400, delegates: 3000 }, 5],
    [{ seed: 5 }, 5],
  ])('gives exactly what is asked for, %j, all but %i of it feasible', (size, impossible) => {
    const { meetings = 112, delegates = 800 }: ForumSize = size;
    const built = buildForum(size);
    expect([built.meetings.length, built.delegates.length]).toEqual([meetings, delegates]);
    expect(firstFit(built).unplaced).toEqual(built.meetings.slice(meetings - impossible).map(({ code }) => code));
  });
});

describe('the published numbers', () => {
  it('has 34 provinces and cities and 18 prefectures among its organizations', () => {
    expect(tally(sample.organizations, ({ kind, country }) => `${kind} ${country}`)).toEqual({
      'locality VN': 34,
      'locality JP': 18,
      'ministry VN': 6,
      'ministry JP': 2,
      'agency VN': 3,
      'agency JP': 3,
      'association VN': 4,
      'association JP': 4,
      'company VN': 20,
      'company JP': 20,
    });
  });

  it('invites the prefectures that accounts of the events name', () => {
    const codes = sample.organizations.map(({ code }) => code);
    const named = ['JP-09', 'JP-10', 'JP-13', 'JP-14', 'JP-15', 'JP-19', 'JP-23'];
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('has 800 delegates, one head for each delegation', () => {
    expect(sample.delegates).toHaveLength(800);
    expect(sample.delegates.filter(({ isHead }) => isHead).map(({ delegation }) => delegation)).toEqual(
      sample.delegations.map(({ code }) => code),
    );
  });

  it('has 42 booths: 22 and 15 by country and 5 cultural spaces, two of them free', () => {
    expect(tally(sample.booths, ({ hall }) => hall)).toEqual({ E1: 22, E2: 15, E3: 5 });
    expect(sample.booths.filter(({ exhibitor }) => exhibitor === null)).toHaveLength(2);
  });

  it('has 12 meeting rooms of three classes in two zones, and six halls, one of them made of two', () => {
    expect(tally(sample.rooms, (room) => room.class)).toEqual({ VIP: 2, SALON: 4, TABLE: 6, HALL: 6 });
    expect([...new Set(sample.rooms.map(({ zone }) => zone))].sort()).toEqual(['A', 'B']);
  });

  it('has a plenary and three thematic sessions among its agenda', () => {
    expect(tally(sample.sessions, ({ kind }) => kind)).toEqual({
      break: 3,
      plenary: 1,
      thematic: 3,
      'courtesy-call': 1,
      'cultural-space': 2,
      signing: 1,
      reception: 1,
      'site-visit': 1,
    });
  });

  it('has 14 interpreters and 112 meetings, some pinned, some of three parties', () => {
    expect([sample.interpreters.length, sample.meetings.length]).toEqual([14, 112]);
    expect(sample.meetings.filter(({ pinned }) => pinned !== undefined)).toHaveLength(5);
    expect(tally(sample.meetings, ({ durationMinutes }) => durationMinutes)).toEqual({
      15: 10,
      20: 28,
      30: 60,
      45: 14,
    });
    expect(tally(sample.meetings, ({ parties }) => parties.length)).toEqual({ 2: 105, 3: 7 });
  });
});

describe('the people', () => {
  it('have addresses only in domains reserved for examples', () => {
    const addresses = [
      ...sample.delegates.flatMap(({ email }) => email ?? []),
      ...sample.delegations.flatMap(({ liaisonEmails }) => liaisonEmails),
      ...sample.interpreters.map(({ email }) => email),
    ];
    expect(addresses.filter((address) => !/^[a-z0-9]+@[a-z0-9-]+\.example\.(com|net|org)$/.test(address))).toEqual([]);
  });

  it('have one address each, and names that say they are samples', () => {
    const addresses = sample.delegates.flatMap(({ email }) => email ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(sample.delegates.filter(({ given }) => !/\d{3}$/.test(given))).toEqual([]);
  });

  it('are never engaged twice at once by sessions and private blocks', () => {
    const engagements = [
      ...sample.sessions.flatMap((session) => session.speakers.map(({ delegate }) => ({ ...session, ref: delegate }))),
      ...sample.delegateBlocks,
    ];
    const clashes = engagements.filter((one, index) =>
      engagements.slice(index + 1).some((two) => one.ref === two.ref && one.start < two.end && two.start < one.end),
    );
    expect(clashes).toEqual([]);
  });

  it('who attend meetings are on site', () => {
    const online = new Set(sample.delegates.filter(({ attendance }) => attendance === 'online').map(({ ref }) => ref));
    const attendees = sample.meetings.flatMap(({ parties }) => parties.flatMap((party) => party.attendees));
    expect(attendees.filter((ref) => online.has(ref))).toEqual([]);
  });
});

describe('the meetings', () => {
  const remedies: Record<ImpossibleReason, (forum: SampleForum, meeting: Meeting) => SampleForum> = {
    'arrives-after-hours': (forum) => ({ ...forum, delegateBlocks: [] }),
    'language-nobody-speaks': (forum, meeting) => withMeeting(forum, { ...meeting, interpretation: ['vi-ja'] }),
    'window-within-own-speech': (forum, meeting) => withMeeting(forum, { ...meeting, windows: undefined }),
    'room-class-closed-in-window': (forum, meeting) => withMeeting(forum, { ...meeting, roomClasses: ['SALON'] }),
    'no-common-time': (forum) => ({ ...forum, delegateBlocks: [] }),
  };
  const withMeeting = (forum: SampleForum, meeting: Meeting): SampleForum => ({ ...forum, meetings: [meeting] });

  it.each(IMPOSSIBLE_REASONS.map((reason, index) => [reason, sample.meetings.slice(-5)[index]] as const))(
    'hold one that not even an empty forum could place (%s), and could without that obstacle',
    (reason, meeting) => {
      if (meeting === undefined) throw new Error('The sample has no five last meetings.');
      const alone = withMeeting(sample, meeting);
      expect(firstFit(alone).unplaced).toEqual([meeting.code]);
      expect(firstFit(remedies[reason](alone, meeting)).unplaced).toEqual([]);
    },
  );

  it('are otherwise all placed by first fit, with nothing in two places', () => {
    const { placements, unplaced } = firstFit(sample);
    expect([placements.length, unplaced]).toEqual([107, ['M-108', 'M-109', 'M-110', 'M-111', 'M-112']]);
    const claims = placements.flatMap((placement) => placement.claims.map((claimed) => ({ ...placement, claimed })));
    const clashes = claims.filter((one, index) =>
      claims.slice(index + 1).some((two) => one.claimed === two.claimed && one.start < two.end && two.start < one.end),
    );
    expect(clashes).toEqual([]);
  });

  it('ask at most half of the room time and two thirds of the interpreter time', () => {
    const minutesOf = (meetings: Meeting[]): number => meetings.reduce((sum, one) => sum + one.durationMinutes, 0);
    const minutesIn = (intervals: WallInterval[]): number =>
      new DayBook().commonFreeSlots(['nobody'], intervals) * SLOT_MINUTES;
    const places = sample.rooms.filter((room) => room.class !== 'HALL').reduce((sum, room) => sum + room.places, 0);
    const roomMinutes = places * minutesIn(sample.forum.meetingHours);
    // Shifts begin before the meetings do: what lies before 09:30 helps nobody.
    const interpreterMinutes = minutesIn(sample.interpreters.flatMap(({ available }) => available)) - 14 * 90;
    const interpreted = sample.meetings.filter(({ interpretation }) => interpretation.length > 0);
    expect(minutesOf(sample.meetings) / roomMinutes).toBeLessThan(1 / 2);
    expect(minutesOf(interpreted) / interpreterMinutes).toBeLessThan(2 / 3);
  });
});
