import { expect, it } from '@jest/globals';
import { readMeetings } from './meeting-sheet.js';

const columns = (...headings: string[]) => headings.map((heading) => ({ heading }));

it('reads a list by its headings, in whichever language and order, and leaves out what is no wish', () => {
  const { wanted, missing } = readMeetings(
    columns(
      '当事者',
      'Code',
      'Trạng thái',
      'Minutes',
      'Ưu tiên',
      'Room classes',
      '議題日本語',
      'Language pairs',
      'Confidential',
    ),
    [
      { number: 3, cells: ['VN-22、JP-10', 'M1', 'placed', '３０', '10', 'VIP, SALON', '港湾', 'vi-ja', 'yes'] },
      { number: 5, cells: ['VN-22', 'M2', '', 'half an hour'] },
    ],
  );
  expect(missing).toEqual([]);
  expect(wanted).toEqual([
    {
      ...{ number: 3, partyCodes: ['VN-22', 'JP-10'] },
      meeting: {
        ...{ code: 'M1', subject: { ja: '港湾' }, durationMinutes: 30, priority: 10 },
        ...{ roomClasses: ['VIP', 'SALON'], interpretation: ['vi-ja'], isConfidential: true },
      },
    },
    {
      ...{ number: 5, partyCodes: ['VN-22'] },
      meeting: {
        ...{ code: 'M2', subject: {}, durationMinutes: 'half an hour', priority: undefined },
        ...{ roomClasses: undefined, interpretation: [], isConfidential: false },
      },
    },
  ]);
});

it.each<[string, boolean | string]>([
  ['yes', true],
  ['TRUE', true],
  ['ｘ', true],
  ['Co\u0301', true],
  ['○', true],
  ['no', false],
  ['Không', false],
  ['×', false],
  ['', false],
  ['confidential', 'confidential'],
  ['mật', 'mật'],
])('takes %j for confidential, or not, and guesses nothing', (cell, expected) => {
  const { wanted } = readMeetings(columns('Code', 'Confidential'), [{ number: 2, cells: ['M1', cell] }]);
  expect(wanted.map(({ meeting }) => meeting.isConfidential)).toEqual([expected]);
});

it('says which columns a list lacks', () => {
  expect(readMeetings(columns('Code', 'Status'), []).missing).toEqual(['parties', 'durationMinutes', 'priority']);
});
