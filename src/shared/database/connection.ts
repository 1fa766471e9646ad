/** Where a PostgreSQL server answers, in the words of `pg`; `host` may be the folder of a unix socket. */
export interface DatabaseConnection {
  host: string;
  port?: number;
  user: string;
  password?: string;
  database: string;
  ssl?: boolean;
}

/** Reads `postgres://user:password@host:port/database?sslmode=require`; a socket folder may stand, encoded, as host. */
export function connectionFromUrl(url: string): DatabaseConnection {
  const parsed = new URL(url);
  const host = parsed.searchParams.get('host') ?? decodeURIComponent(parsed.hostname);
  return {
    host: host || '127.0.0.1',
    port: parsed.port ? Number(parsed.port) : undefined,
    user: decodeURIComponent(parsed.username) || 'postgres',
    password: parsed.password ? decodeURIComponent(parsed.password) : undefined,
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'gapgo',
    ssl: ['require', 'verify-ca', 'verify-full'].includes(parsed.searchParams.get('sslmode') ?? ''),
  };
}
