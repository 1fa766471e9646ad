import { createHash, randomBytes } from 'node:crypto';
import type { Database } from './database.js';

/** What the server answered; `body` is parsed when it is JSON. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A client that speaks as one account, or as the public. */
export class Api {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  get<T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, headers);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, headers);
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, version: number): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body, { 'if-match': `"${version}"` });
  }

  /** Posts and gives the body of a 2xx answer; anything else fails the test. */
  async create<T = Record<string, unknown>>(path: string, body: unknown): Promise<T> {
    const answer = await this.post<T>(path, body);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async send<T>(method: Method, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T }; // the caller knows what it asked for
  }
}

/** Makes an account that may open forums and gives its token, as the organiser command would. */
export async function anOrganiser(
  database: Database,
  url: string,
  email = `organiser-${randomBytes(4).toString('hex')}@example.org`,
): Promise<Api> {
  const token = `gapgo_${randomBytes(32).toString('base64url')}`;
  await database.query(
    `WITH account AS (INSERT INTO account (email, may_open_forums) VALUES ($1, true) RETURNING id)
     INSERT INTO access_token (account_id, label, hash, expires_at) SELECT id, 'test', $2, now() + interval '1 day' FROM account`,
    [email, createHash('sha256').update(token).digest()],
  );
  return new Api(url, token);
}

/** For whom or what a role is held. */
export interface RoleScope {
  delegationId?: string;
  delegateId?: string;
  interpreterId?: string;
}

/** Makes an account with one role in a forum, and gives its client. */
export async function someoneWithRole(
  database: Database,
  url: string,
  forum: string,
  role: string,
  { delegationId, delegateId, interpreterId }: RoleScope = {},
): Promise<Api> {
  const email = `${role}-${randomBytes(4).toString('hex')}@example.org`;
  const client = await anOrganiser(database, url, email);
  await database.query(
    `WITH account AS (UPDATE account SET may_open_forums = false WHERE email = $1 RETURNING id)
     INSERT INTO role_grant (account_id, forum_id, role, delegation_id, delegate_id, interpreter_id)
     SELECT id, $2, $3, $4, $5, $6 FROM account`,
    [email, forum, role, delegationId, delegateId, interpreterId],
  );
  return client;
}
