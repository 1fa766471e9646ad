import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { createInterface } from 'node:readline';

/**
 * Keeps servers that outlive a test file, one for each jest worker, so that files which need no server of their own
 * do not each wait for a start. `GET /worker` tells which there is, `POST /worker` starts it with `{ main, settings }`.
 */
export async function keepServers() {
  const children = new Map();
  const kept = new Map();
  const keeper = createServer((request, response) => {
    void answer(request).then(
      (body) => response.end(JSON.stringify(body)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });

  async function answer(request) {
    if (request.method === 'POST') kept.set(request.url, await start(request.url, await json(request)));
    return kept.get(request.url) ?? null;
  }

  async function start(worker, { main, settings }) {
    const child = spawn(process.execPath, [main], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    children.set(worker, child);
    const url = await new Promise((resolve, reject) => {
      const log = [];
      const lines = (stream) => createInterface(stream).on('line', (line) => log.length < 500 && log.push(line));
      lines(child.stderr);
      lines(child.stdout).on('line', (line) => {
        const ready = /"msg":"Gapgo is ready at ([^"]+)"/.exec(line)?.[1];
        if (ready) resolve(ready);
      });
      child.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${log.join('\n')}`)));
    });
    return { url, databaseUrl: settings.DATABASE_URL };
  }

  keeper.listen(0, '127.0.0.1');
  await once(keeper, 'listening');
  return {
    url: `http://127.0.0.1:${keeper.address().port}`,
    async close() {
      keeper.close();
      keeper.closeAllConnections();
      await Promise.all(
        [...children.values()].map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGTERM');
          await once(child, 'exit');
        }),
      );
    },
  };
}
