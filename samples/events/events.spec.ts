import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLISHED_SEED, sampleNames, SAMPLES, type SampleName } from '../build.js';
import { firstFit } from '../first-fit.js';
import { loadSample } from '../read.js';
import type { Agreement, SampleForum } from '../types.js';
import { writeSample } from '../write.js';
import { PRINCIPAL } from './tokyo-2023-agenda.js';

const built = Object.fromEntries(sampleNames.map((name) => [name, SAMPLES[name](PUBLISHED_SEED)])) as Record<
  SampleName,
  SampleForum
>; // as: one entry for each name

/** In cents, so that nothing is rounded. */
const sumOf = (agreements: Agreement[]) =>
  agreements.reduce((sum, { value }) => sum + BigInt((value ?? '0.00').replace('.', '')), 0n);

const attendanceOf = ({ delegates }: SampleForum, country?: string) =>
  ['onsite', 'online'].map(
    (attendance) =>
      delegates.filter((one) => one.attendance === attendance && (country ?? one.country) === one.country).length,
  );

describe.each(sampleNames)('the sample %s', (name) => {
  it('is read back from its files as it was built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sample-'));
    writeSample(built[name], folder);
    expect(loadSample(folder)).toEqual(built[name]);
    rmSync(folder, { recursive: true });
  });

  it('has only addresses that are reserved for examples', () => {
    const { delegates, delegations } = built[name];
    const addresses = [
      ...delegates.flatMap(({ email }) => email ?? []),
      ...delegations.flatMap(({ liaisonEmails }) => liaisonEmails),
    ];
    expect(addresses.filter((address) => !/\.example\.(com|net|org)$/.test(address))).toEqual([]);
  });
});

describe('Hà Nội 2020', () => {
  const sample = built['ha-noi-2020'];

  it('has 1,000 delegates on site, 300 of them Japanese, and 800 companies from afar', () => {
    expect([attendanceOf(sample), attendanceOf(sample, 'JP')[0]]).toEqual([[1000, 800], 300]);
    expect(new Set(sample.delegates.filter(({ attendance }) => attendance === 'online').map((one) => one.delegation)).size).toBe(800);
  });

  it('has 40 meetings of leaders, and a place for each', () => {
    expect([sample.meetings.length, firstFit(sample).unplaced]).toEqual([40, []]);
    const ranks = new Map(sample.delegates.map(({ ref, rank }) => [ref, rank]));
    const heads = sample.meetings.flatMap(({ parties }) => parties.map(({ attendees }) => ranks.get(attendees[0] ?? '')));
    expect(heads.filter((rank) => (rank ?? 9) > 4)).toEqual([]);
  });
});

describe('Hà Nội 2023', () => {
  const sample = built['ha-noi-2023'];

  it('has a plenary, three thematic sessions, booths of both countries, and a place for every side meeting', () => {
    const kinds = sample.sessions.map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'plenary').length, kinds.filter((kind) => kind === 'thematic').length]).toEqual([1, 3]);
    expect(new Set(sample.booths.map(({ hall }) => hall)).size).toBe(3);
    expect(firstFit(sample).unplaced).toEqual([]);
  });

  it('has side meetings with the embassy and with Japanese agencies', () => {
    const others = sample.meetings.flatMap(({ parties }) => parties.map(({ delegation }) => delegation.slice(0, 3)));
    expect(others.filter((prefix) => prefix === 'EMB').length).toBeGreaterThan(0);
    expect(others.filter((prefix) => prefix === 'AGE').length).toBeGreaterThan(0);
  });
});

describe('Tokyo 2023', () => {
  const sample = built['tokyo-2023'];

  it('has one principal with 40 engagements in two places: 30 talks, four business forums, a ceremony', () => {
    const talks = sample.meetings.filter(({ parties }) => parties.some(({ attendees }) => attendees.includes(PRINCIPAL)));
    const sessions = sample.sessions.filter(({ speakers }) => speakers.some(({ delegate }) => delegate === PRINCIPAL));
    const zoneByRoom = new Map(sample.rooms.map(({ code, zone }) => [code, zone]));
    expect([talks.length, sessions.length]).toEqual([30, 10]);
    expect(sessions.filter(({ title }) => /[Ff]orum|forum/.test(title.en)).length).toBe(4);
    expect([...new Set(sessions.map(({ room }) => zoneByRoom.get(room ?? '')))]).toEqual(['TOKYO', 'GUNMA']);
  });

  it('receives the governors that the account names, and visits Gunma', () => {
    const met = sample.meetings.flatMap(({ parties }) => parties.map(({ delegation }) => delegation));
    expect(met.filter((code) => code.startsWith('JP-')).sort()).toEqual(['JP-09', 'JP-10', 'JP-14', 'JP-15', 'JP-19', 'JP-23']);
  });

  it('has 30 documents of 3,000,000,000 dollars at the ceremony, and three notes of 200,000,000', () => {
    const exchanged = sample.agreements.filter(({ session }) => session === 'S-05');
    const notes = sample.agreements.filter(({ session }) => session === null);
    expect([exchanged.length, sumOf(exchanged)]).toEqual([30, 300_000_000_000n]);
    expect([notes.length, sumOf(notes)]).toEqual([3, 20_000_000_000n]);
  });

  it('has 500 companies', () => {
    expect(sample.organizations.filter(({ kind }) => kind === 'company').length).toBe(500);
  });
});
