import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseName, userName } from './cluster.js';
import type { Listen } from './listening.js';

/** What `pg` and TypeORM need to connect; `host` is the folder of a unix socket. */
export interface EmbeddedConnection {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** How to reach a database over the unix socket in `socketDir`. */
export function connectionTo(socketDir: string, port: number, database: string): EmbeddedConnection {
  return { host: socketDir, port, user: userName, database };
}

/** Creates our database when it is not there, and sets the password for TCP; returns that password. */
export async function prepareDatabase(
  socketDir: string,
  port: number,
  listen: Listen | undefined,
): Promise<string | undefined> {
  const client = new pg.Client(connectionTo(socketDir, port, 'postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
    if (listen === undefined) return undefined;
    const password = listen.password ?? randomBytes(24).toString('base64url');
    await client.query(`ALTER ROLE ${userName} PASSWORD ${client.escapeLiteral(password)}`);
    return password;
  } finally {
    await client.end();
  }
}
