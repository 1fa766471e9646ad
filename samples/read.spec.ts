import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from './read.js';
import { samplesFolder } from './reference.js';

describe('loadSample', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sample-'));
    cpSync(join(samplesFolder(), 'ha-long-2025'), folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'a rank that is no number',
      'delegates.csv',
      ',2,vi;en,',
      ',two,vi;en,',
      /^delegates\.csv row 2 column rank: expected a whole number from 1, got "two"$/,
    ],
    [
      'a header that changed',
      'booths.csv',
      'hall,zone',
      'hall,area',
      /^booths\.csv row 1 column zone: expected the columns number,hall,/,
    ],
    [
      'a row that is too short',
      'booths.csv',
      ',6,3,7,1,VN-04',
      ',6,3,7,1',
      /^booths\.csv row 3 column exhibitor: expected 9 cells, got 8$/,
    ],
    [
      'a booth of a stranger',
      'booths.csv',
      ',6,3,7,1,VN-04',
      ',6,3,7,1,VN-99',
      /^booths\.csv row 3 column exhibitor: nothing has the code "VN-99"$/,
    ],
    [
      'a bad address',
      'delegations.csv',
      'liaison@vn-04.example.org',
      'liaison',
      /^delegations\.csv row 3 column liaisonEmails\[0\]: expected an e-mail address, got "liaison"$/,
    ],
    [
      'a quotation mark that is never closed',
      'organizations.csv',
      'VN-04,',
      '"VN-04,',
      /^organizations\.csv row 0 column -: is no CSV: /,
    ],
    [
      'an end before its start',
      'sessions.json',
      '"end": "2025-11-25T10:30"',
      '"end": "2025-11-25T08:00"',
      /^sessions\.json row 2 column end: expected a time after 2025-11-25T08:30, got "2025-11-25T08:00"$/,
    ],
    [
      'an unknown field',
      'meetings.json',
      '"priority"',
      '"prioritie"',
      /^meetings\.json row 1 column prioritie: unknown field$/,
    ],
    [
      'an attendee of another delegation',
      'meetings.json',
      '"VN-38/01"',
      '"VN-40/01"',
      /^meetings\.json row 1 column parties\[0\]\.attendees\[0\]: expected a delegate of VN-38, got "VN-40\/01"$/,
    ],
    [
      'a code used twice',
      'rooms.json',
      '"VIP-B1"',
      '"VIP-A1"',
      /^rooms\.json row 2 column code: "VIP-A1" is there twice$/,
    ],
    ['no JSON', 'forum.json', '{', '', /^forum\.json row 0 column -: is no JSON: /],
  ])('refuses %s and says where', (_fault, file, before, after, message) => {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replace(before, after));
    expect(() => loadSample(folder)).toThrow(message);
  });

  it('names the file that is missing', () => {
    rmSync(join(folder, 'interpreters.csv'));
    expect(() => loadSample(folder)).toThrow(/^interpreters\.csv row 0 column -: cannot be read in /);
  });
});
