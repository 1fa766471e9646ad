import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** As many clients as there are people, each with a connection of its own that is open already. */
export class Clients {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    private readonly count: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: count, maxFreeSockets: count });
  }

  /** Opens the connections. */
  async connect(): Promise<void> {
    await Promise.all(Array.from({ length: this.count }, () => this.send('GET', '/health/live')));
  }

  /** @returns the status of the answer */
  post(path: string, token: string, body: object): Promise<number> {
    return this.send('POST', path, { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body);
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(method: string, path: string, headers = {}, body?: object): Promise<number> {
    const sent = request(`${this.url}${path}`, { method, headers, agent: this.agent });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>; // as: what Node says of the event
    sent.end(body && JSON.stringify(body));
    const [response] = await answered;
    response.resume();
    await once(response, 'end');
    return response.statusCode ?? 0;
  }
}
