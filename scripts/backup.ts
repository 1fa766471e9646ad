import { stat } from 'node:fs/promises';
import { writeArchive } from '../src/shared/database/archive/write-archive.js';
import { runArchiveCommand, showProgress } from './archive-command.js';

/** `npm run backup -- --to FILE`: archives the database, also while a server works on it. */
await runArchiveCommand({
  option: 'to',
  usage: 'npm run backup -- --to FILE (of the database of DATABASE_URL, else of DATA_DIR)',
  mayJoin: true,
  run: async (connection, file) => {
    const { tables, rows } = await writeArchive({ connection, file, onProgress: showProgress });
    return `wrote ${rows} rows of ${tables} tables to ${file} (${Math.ceil((await stat(file)).size / 1024)} KiB)`;
  },
});
