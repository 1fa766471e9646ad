import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** Seconds from the start of the process to its ready line, on a data folder that has its database. */
export async function coldStart(dataDir: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const seconds = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('Gapgo is ready')) resolve((performance.now() - begun) / 1000);
    });
    void exit.then(() => reject(new Error('The product ended before it was ready.')));
  });
  child.kill('SIGTERM');
  await exit;
  return seconds;
}
