import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { solve } from './solve.js';
import type { Problem, Solution } from './types.js';

const CLI = 'dist/src/scheduling/cli.js';
const folder = mkdtempSync(join(tmpdir(), 'gapgo-schedule-'));
const problem: Problem = {
  ...{ format: 1, slotMinutes: 5, days: [[0, 12]], interpreters: [] },
  participants: ['a', 'b', 'c'].map((id) => ({ id, available: [[0, 12]] })),
  rooms: [{ id: 'r', available: [[0, 12]] }],
  meetings: [
    { id: 'm', parties: ['a', 'b'], durationSlots: 4, priority: 5, rooms: ['r'] },
    { id: 'n', parties: ['a', 'c'], durationSlots: 4, priority: 3, rooms: ['r'] },
    { id: 'o', parties: ['b', 'c'], durationSlots: 8, priority: 2, rooms: ['r'] },
  ],
  gaps: { measure: 'slots', unavailableCounts: false },
};

function aFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command line of the planner', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints what solve answers, and nothing else', () => {
    const shown = run(aFile('good.json', JSON.stringify(problem)), '--iterations', '500', '--seed', '3');
    const answer = solve(problem, { seed: 3, iterations: 500 });
    expect(shown).toEqual({ status: 0, stdout: `${JSON.stringify(answer)}\n`, stderr: '' });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(run(aFile('mark.json', `\uFEFF${JSON.stringify(problem)}`), '--iterations', '5').status).toEqual(0);
  });

  it('lists every fault of a problem with its pointer', () => {
    const broken = { ...problem, slotMinutes: 0, meetings: [{ ...problem.meetings[0], rooms: ['s'], colour: 'red' }] };
    expect(run(aFile('broken.json', JSON.stringify(broken)))).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        '/slotMinutes: must be a whole number from 1 to 1440',
        '/meetings/0/colour: is not a known field',
        '/meetings/0/rooms/0: there is no room "s"',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['no-number.json', '{"format":1,"slotMinutes":NaN}', /^\(whole file\): is not JSON: /],
    ['too-large.json', '{"format":1e999}', /^\/format: must be 1\n/],
    ['empty.json', '', /^\(whole file\): is not JSON: /],
    ['deep.json', '['.repeat(100_000) + ']'.repeat(100_000), /^\(whole file\): must be an object\n$/],
    ['text.json', `{"slotMinutes":"${'x'.repeat(1_000_000)}"}`, /\/slotMinutes: must be a whole number/],
  ])('refuses %s', (name, text, message) => {
    const { status, stdout, stderr } = run(aFile(name, text));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('refuses a file of a gigabyte unread, and more meetings than it would attempt', () => {
    const giga = aFile('giga.json', '');
    truncateSync(giga, 2 ** 30);
    const crowd = { ...problem, meetings: new Array<object>(100_001).fill({}) };
    expect([run(giga), run(aFile('crowd.json', JSON.stringify(crowd)))]).toEqual([
      { status: 2, stdout: '', stderr: '(whole file): is 1073741824 bytes long; the limit is 268435456\n' },
      { status: 2, stdout: '', stderr: '/meetings: has 100001 entries; the limit is 100000\n' },
    ]);
  });

  it.each([
    [[], 'usage: schedule problem.json'],
    [['a.json', 'b.json'], 'usage: schedule problem.json'],
    [['nowhere.json'], 'ENOENT'],
    [['.'], 'EISDIR'],
    [['x.json', '--time', 'soon'], '--time must be a number from 0 to 86400, got soon'],
    [['x.json', '--threads', '0'], '--threads must be a whole number from 1 to 64, got 0'],
    [['x.json', '--hurry'], "Unknown option '--hurry'"],
  ])('answers %j with a sentence', (args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it('prints the best schedule so far when it is interrupted', () => {
    const meetings = Array.from({ length: 60 }, (_, i) => ({ ...problem.meetings[i % 3], id: `m${i}`, priority: i }));
    const file = aFile('long.json', JSON.stringify({ ...problem, meetings }));
    const url = JSON.stringify(pathToFileURL(CLI).href);
    const interrupted = `import(${url}).then(() => process.kill(process.pid, 'SIGINT'))`;
    const args = ['-e', interrupted, '--', file, '--time', '3600'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const solution = JSON.parse(stdout) as Solution; // what the command printed
    expect([status, solution.status]).toEqual([0, 'cancelled']);
  });
});
