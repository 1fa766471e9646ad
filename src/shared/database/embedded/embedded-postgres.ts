import { realpath } from 'node:fs/promises';
import { findBinaries, makeUsable, type Binaries } from './binaries.js';
import { databaseName, ensureCluster, userName } from './cluster.js';
import { connectionTo, prepareDatabase, type EmbeddedConnection } from './first-connection.js';
import { choosePort, makeSocketDir, removeSocketDir, type Listen } from './listening.js';
import { claimDataFolder, publish, readOwner, release } from './owner.js';
import { isAlive, waitUntil } from './processes.js';
import { placeCluster, prepareDataFolder } from './placement.js';
import { clearOrphans } from './postmaster.js';
import { PostgresServer } from './postgres-server.js';

/** A served embedded database. */
export interface EmbeddedPostgres {
  connection: EmbeddedConnection;
  /** postgres://user:password@host:port/database, when it listens on TCP. */
  url?: string;
  /** Fast shutdown, once the application has drained; harmless when repeated. Does nothing on a joined database. */
  stop(): Promise<void>;
}

/** How to start. */
export interface EmbeddedOptions {
  /** Made when missing; relative to the working folder. */
  dataDir: string;
  /** Also listen on TCP; the unix socket is there in any case. */
  listen?: Listen;
  /** Only root needs it, when the server's user cannot enter the data folder: where to keep the database instead. */
  privateDir?: string;
  /** Told when the server died and could not be brought back; by default nobody is. */
  onLost?: (error: Error) => void;
}

/**
 * Starts the embedded PostgreSQL 18 on a data folder, making the database first when the folder has none.
 * Throws an EmbeddedPostgresError, one line that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const found = await findBinaries();
  const dataDir = await prepareDataFolder(options.dataDir);
  const previous = await claimDataFolder(dataDir);
  try {
    if (previous?.socketDir !== undefined) await removeSocketDir(previous.socketDir);
    return await serve(dataDir, found, options);
  } catch (error) {
    await release(dataDir);
    throw error;
  }
}

/** The database that a living process serves from this folder, waiting up to 15 s for it to be ready; null when none does. */
export async function joinEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres | null> {
  const folder = await realpath(dataDir).catch(() => undefined);
  if (folder === undefined) return null;
  const served = async () => {
    const owner = await readOwner(folder);
    return owner !== undefined && (await isAlive(owner)) ? owner : undefined;
  };
  await waitUntil(async () => {
    const owner = await served();
    return owner === undefined || owner.port !== undefined;
  }, 15_000);
  const owner = await served();
  if (owner?.socketDir === undefined || owner.port === undefined) return null;
  return {
    connection: connectionTo(owner.socketDir, owner.port, databaseName),
    url: owner.url,
    stop: () => Promise.resolve(),
  };
}

async function serve(dataDir: string, found: Binaries, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = await placeCluster(dataDir, options.privateDir);
  const binaries = await makeUsable(found, place.account, place.copiesDir);
  await clearOrphans(place.clusterDir);
  await ensureCluster(place.clusterDir, binaries, place.account);
  const port = await choosePort(options.listen);
  const socketDir = await makeSocketDir(place.account);
  await publish(dataDir, { socketDir });
  const server = new PostgresServer(place, binaries, { socketDir, port, host: options.listen?.host }, options.onLost);
  try {
    await server.start();
    const password = await prepareDatabase(socketDir, port, options.listen);
    const url = password === undefined ? undefined : urlOf(port, password, options.listen);
    await publish(dataDir, { socketDir, port, url });
    const stop = async () => {
      await server.stop();
      await release(dataDir);
    };
    return { connection: connectionTo(socketDir, port, databaseName), url, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function urlOf(port: number, password: string, listen: Listen | undefined): string {
  return `postgres://${userName}:${encodeURIComponent(password)}@${listen?.host ?? '127.0.0.1'}:${port}/${databaseName}`;
}
