/** A refusal of the server, in its own words. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly problem: { code?: string; detail?: string },
    request: string,
  ) {
    super(`${request}: ${status} ${problem.code ?? ''} ${problem.detail ?? ''} ${JSON.stringify(problem)}`);
  }
}

/** A client of the public API, as an organiser's own script would be. */
export class HttpClient {
  private turn = 0;

  /** @param urls where the API answers; requests take turns when there are several copies */
  constructor(
    private readonly urls: string[],
    private readonly token: string,
  ) {}

  /** The same API for somebody else. */
  as(token: string): HttpClient {
    return new HttpClient(this.urls, token);
  }

  /** Whether mails are caught for reading; false when they go to a real mail server. */
  async catchesMails(): Promise<boolean> {
    return (await fetch(`${this.nextUrl()}/dev/outbox`)).ok;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  /** What is no text, such as a PDF. */
  async bytes(path: string): Promise<Buffer> {
    const response = await fetch(`${this.nextUrl()}${path}`, { headers: this.headers() });
    if (!response.ok) throw new RefusedError(response.status, {}, `GET ${path}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** A print that is made at once, as a PDF. */
  async print(path: string, body: object): Promise<Buffer> {
    const headers = { ...this.headers(), 'content-type': 'application/json' };
    const response = await fetch(`${this.nextUrl()}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new RefusedError(response.status, {}, `POST ${path}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Sends a file as it is. */
  async upload<T>(path: string, contentType: string, file: Buffer): Promise<T> {
    const headers = { ...this.headers(), 'content-type': contentType };
    const response = await fetch(`${this.nextUrl()}${path}`, { method: 'POST', headers, body: new Uint8Array(file) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new RefusedError(response.status, answer as RefusedError['problem'], `POST ${path}`); // as: a problem document
    return answer as T; // as: the server's description says what it answers
  }

  /** Changes a resource as it now stands. */
  async edit<T>(path: string, body: object): Promise<T> {
    const { version } = await this.get<{ version: number }>(path);
    return this.change(path, body, version);
  }

  /** Changes a resource of a version that is known. */
  change<T>(path: string, body: object, version: number): Promise<T> {
    return this.send<T>('PATCH', path, body, { 'if-match': `"${version}"` });
  }

  /** The next step of something of a version that is known. */
  step<T>(path: string, body: object, version: number): Promise<T> {
    return this.send<T>('POST', path, body, { 'if-match': `"${version}"` });
  }

  /** Every item of a list, page after page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? 'limit=200' : `limit=200&cursor=${encodeURIComponent(cursor)}`;
      const page: { items: T[]; nextCursor: string | null } = await this.get(
        `${path}${path.includes('?') ? '&' : '?'}${query}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  }

  /** Follows server-sent events until the last one, which it gives. */
  async watch<T>(path: string, onState: (state: T) => void): Promise<T> {
    const response = await fetch(`${this.nextUrl()}${path}`, {
      headers: { ...this.headers(), accept: 'text/event-stream' },
    });
    if (!response.ok || !response.body) throw new RefusedError(response.status, {}, `GET ${path}`);
    let latest: T | undefined;
    let unread = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (unread + chunk).split('\n\n');
      unread = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        latest = JSON.parse(data) as T; // the server's description says what it sends
        onState(latest);
      }
    }
    if (latest === undefined) throw new Error(`GET ${path} sent no event.`);
    return latest;
  }

  private nextUrl(): string {
    this.turn += 1;
    return this.urls[this.turn % this.urls.length] ?? '';
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  private async send<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const response = await fetch(`${this.nextUrl()}${path}`, {
      method,
      headers: { ...this.headers(), ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) throw new RefusedError(response.status, answer as RefusedError['problem'], `${method} ${path}`); // a problem document
    return answer as T; // the server's description says what it answers
  }
}
