import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { postgres, folder, keeper } = globalThis.gapgoTest;
  await keeper.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
