/** `npm run migrate`: brings the database of DATABASE_URL (or the embedded one) to the schema of this version; once, before api and workers start. */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { bringSchemaUpToDate } from '../src/shared/database/schema.js';
import { Queues } from '../src/shared/queue/queues.js';
import { runCommand } from './command.js';

await runCommand(async (app) => {
  await bringSchemaUpToDate(app.get(DataSource));
  await app.get(Queues).ping(); // opening the queues prepares their tables
  console.log('The schema is up to date.');
});
