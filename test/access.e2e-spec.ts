import { readFileSync } from 'node:fs';
import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileBodies, type Description } from './access/hostile-bodies.js';
import { fieldsOf } from './access/fields-of.js';
import { matrix, people, programs, type Caller, type Row } from './access/matrix.js';
import { setStage, type Stage } from './access/things.js';
import type { Answer, Api } from './harness/api.js';
import { startWorld, type World } from './harness/world.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Where = 'own' | 'others' | 'other forum' | 'of another forum';

const nothingHasThisId = '0197a3e0-0000-7000-8000-000000000000';
const root = join(import.meta.dirname, '..');
const golden = join(root, 'test', 'golden', 'access', 'fields.json');
const description = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')) as Description; // as it is written
const operations = operationsOf(description).sort((a, b) => turnOf(a) - turnOf(b));
const callers: readonly Caller[] = [...people, ...programs];

let world: World;
let here: Stage;
let elsewhere: Stage;
let clients: Map<Caller, Api>;
const seen: Record<string, Record<string, string[]>> = {};

beforeAll(async () => {
  world = await startWorld();
  ({ here, elsewhere } = await setStage(world));
  clients = new Map();
  for (const [caller, make] of here.callers) clients.set(caller, await make());
}, 120_000);
afterAll(() => world.end());

describe('the matrix', () => {
  it('has a row for every operation, and no other', () => {
    expect(Object.keys(matrix).sort()).toEqual([...operations].sort());
  });

  it.each(operations.filter((operation) => operation in matrix))(
    'lets through whom it names alone: %s',
    async (operation) => {
      const row = matrix[operation] ?? {};
      const found: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const caller of callers) {
        for (const where of placesFor(caller, operation, row)) {
          expected[`${caller}, ${where}`] = expectedFor(row, caller, where, operation);
          found[`${caller}, ${where}`] = await probe(operation, row, caller, where);
        }
      }
      expect(found).toEqual(expected);
    },
  );

  it('shows each reader the fields that are approved in test/golden/access/fields.json', async () => {
    if (process.env.UPDATE_GOLDEN) {
      await mkdir(dirname(golden), { recursive: true });
      await writeFile(golden, `${JSON.stringify(seen, null, 2)}\n`);
    }
    expect(seen).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});

describe('a body that nobody should send', () => {
  it('is accepted or refused with a reason, whatever operation it is for', async () => {
    const organiser = clients.get('organiser');
    if (!organiser) throw new Error('There is no organiser.');
    const faults: string[] = [];
    let sent = 0;
    for (const [turn, operation] of operations.filter((one) => !matrix[one]?.endsToken).entries()) {
      const [method = '', path = ''] = operation.split(' ');
      const address = addressOf(path, { ...here.own, forum: here.forum }, matrix[operation] ?? {});
      for (const { pointer, body } of chosen(hostileBodies(description, operation, here.own), turn)) {
        const answer = await organiser.send(method as Method, address, body, { 'if-match': '"1"' });
        sent += 1;
        if (answer.status >= 500) faults.push(`${operation} ${pointer}: ${answer.status}`);
      }
    }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(200);
  }, 3_600_000);
});

/** Some of an operation's bodies, spread over all of them; `npm run soak` sends each. */
function chosen<T>(bodies: T[], turn: number): T[] {
  const step = process.env.SOAK ? 1 : Math.max(1, Math.floor(bodies.length / 3));
  return bodies.filter((_, index) => index % step === turn % step);
}

/** Beyond their forum one of each sort asks; `npm run soak` lets all of them. */
const travellers: readonly Caller[] = ['organiser', 'liaison', 'delegate', 'opener', 'read'];

function placesFor(caller: Caller, operation: string, row: Row): Where[] {
  const places = placesOf(operation, row);
  if (process.env.SOAK || travellers.includes(caller)) return places;
  return places.filter((where) => where === 'own' || where === 'others');
}

/** Where it makes a difference: whose the object is, in which forum it is looked for, and of which forum it is. */
function placesOf(operation: string, { own, body }: Row): Where[] {
  const path = operation.split(' ')[1] ?? '';
  const isOwned = own !== undefined;
  const isInForum = path.startsWith('/v1/forums/{forum}');
  const namesAnObject =
    isInForum &&
    (/\/\{(?!forum|name|kind|language)/.test(path.slice('/v1/forums/{forum}'.length)) ||
      (isOwned && body !== undefined));
  const isPublic = matrix[operation]?.all?.includes('public') ?? false;
  return [
    'own',
    ...(isOwned ? ['others' as const] : []),
    ...(isInForum && !isPublic ? ['other forum' as const] : []),
    ...(namesAnObject && !matrix[operation]?.isGone ? ['of another forum' as const] : []),
  ];
}

function expectedFor({ all = [], own = [] }: Row, caller: Caller, where: Where, operation: string): string {
  if (caller === 'public' && !all.includes('public')) return 'refused: sign in';
  if (where === 'other forum') return caller === 'opener' && isOpenToOrganisers(operation) ? 'passes' : 'refused';
  if (where === 'of another forum') return 'refused';
  return all.includes(caller) || (where === 'own' && own.includes(caller)) ? 'passes' : 'refused';
}

/** The opener is an organiser of the other forum: a control, which shows that what others are refused is there. */
function isOpenToOrganisers(operation: string): boolean {
  return matrix[operation]?.all?.includes('organiser') ?? false;
}

async function probe(operation: string, row: Row, caller: Caller, where: Where): Promise<string> {
  const [method = '', path = ''] = operation.split(' ');
  const client = row.endsToken ? await here.callers.get(caller)?.() : clients.get(caller);
  if (!client) throw new Error(`Nobody calls as ${caller}.`);
  const things = {
    own: here.own,
    others: here.others,
    'other forum': elsewhere.own,
    'of another forum': elsewhere.own,
  }[where];
  const forum = where === 'other forum' ? elsewhere.forum : here.forum;
  const address = addressOf(path, { ...things, forum }, row);
  const body = method === 'GET' || method === 'DELETE' ? undefined : (row.body?.(things) ?? { probe: 1 });
  const answer = await client.send<Record<string, unknown>>(method as Method, address, body, {
    'if-match': '"999999"',
    accept: path.endsWith('/events') ? 'text/event-stream' : 'application/json',
  });
  const outcome = outcomeOf(answer, row);
  if (method === 'GET' && where === 'own' && outcome === 'passes' && answer.status === 200)
    remember(operation, caller, answer);
  return outcome;
}

function addressOf(path: string, things: Record<string, string>, { isGone }: Row): string {
  const last = path.lastIndexOf('{');
  return path.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    if (isGone && (at === last || things[name] === undefined)) return name === 'name' ? 'x.csv' : nothingHasThisId;
    return things[name] ?? nothingHasThisId;
  });
}

/** What came back, told as the matrix tells it; anything else as it is. */
function outcomeOf({ status, body }: Answer, { isGone, othersByBody }: Row): string {
  if (status === 401) return 'refused: sign in';
  if (
    status === 404 &&
    isGone &&
    !['forum', 'page', 'delegate', 'delegation'].includes(String(body.resource)) &&
    body.code === 'not-found'
  )
    return 'passes';
  if (status === 404) return 'refused';
  if (status === 422 && othersByBody && body.code === 'unknown-reference') return 'refused';
  return status < 500 ? 'passes' : `fails with ${status}`;
}

function remember(operation: string, caller: Caller, { body }: Answer): void {
  const text = JSON.stringify(body);
  const ofOthers = [here.others.delegate, here.others.delegation].some((id) => text.includes(id));
  const fields = [...fieldsOf(body), ...(ofOthers ? ['(tells of other delegations)'] : [])];
  const readers = Object.entries(seen[operation] ?? {});
  const same = readers.find(([, others]) => JSON.stringify(others) === JSON.stringify(fields));
  seen[operation] = Object.fromEntries([
    ...readers.filter((entry) => entry !== same),
    [same ? `${same[0]}, ${caller}` : caller, fields],
  ]);
}

function turnOf(operation: string): number {
  return matrix[operation]?.isLast ? 1 : 0;
}

function operationsOf({ paths }: Description): string[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}
