import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a scripted server does at one stage of a conversation: an answer, a silence before it, or hanging up. */
export type Step = { answer: string; afterMs?: number } | 'hang-up';

/** The stages at which a server can differ from a friendly one; a list is used up one mail after the other. */
export type Script = Partial<Record<'greeting' | 'mail' | 'rcpt' | 'data' | 'end', Step[]>>;

const friendly = {
  greeting: '220 scripted ESMTP',
  mail: '250 sender fine',
  rcpt: '250 recipient fine',
  data: '354 go on',
  end: '250 taken',
};

/** A real SMTP server on loopback that follows a script, then takes everything. */
export class ScriptedSmtpServer {
  /** The mails whose final dot arrived, acknowledged or not. */
  readonly received: string[] = [];
  conversations = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly script: Script,
  ) {}

  static async start(script: Script = {}): Promise<ScriptedSmtpServer> {
    const server = createServer((socket) => scripted.converse(socket));
    const scripted = new ScriptedSmtpServer(server, script);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return scripted;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo; // it listens on TCP
    return `smtp://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Takes no connection until `resume` listens at the same address again. */
  async pause(): Promise<() => Promise<void>> {
    const { port } = this.server.address() as AddressInfo; // it listens on TCP
    await this.stop();
    return () => new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  private converse(socket: Socket): void {
    this.conversations += 1;
    this.sockets.add(socket.setEncoding('latin1'));
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => socket.destroy());
    let pending = '';
    let readsMail = false;
    socket.on('data', (chunk: string) => {
      pending += chunk;
      for (;;) {
        const end = pending.indexOf(readsMail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const text = pending.slice(0, end);
        pending = pending.slice(end + (readsMail ? 5 : 2));
        if (readsMail) this.received.push(text);
        readsMail = readsMail ? this.play('end', socket, false) : this.command(text, socket);
      }
    });
    this.play('greeting', socket, false);
  }

  /** Answers a command and says whether the mail itself comes next. */
  private command(line: string, socket: Socket): boolean {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') return this.play('mail', socket, false);
    if (verb === 'RCPT') return this.play('rcpt', socket, false);
    if (verb === 'DATA') return this.play('data', socket, true);
    socket.write(verb === 'QUIT' ? '221 bye\r\n' : '250 scripted\r\n');
    return false;
  }

  private play(stage: keyof Script, socket: Socket, expectsMail: boolean): boolean {
    const step = this.script[stage]?.shift() ?? { answer: friendly[stage] };
    if (step === 'hang-up') {
      socket.destroy();
      return false;
    }
    const answer = (): void => {
      if (socket.writable) socket.write(`${step.answer}\r\n`);
    };
    if (step.afterMs) setTimeout(answer, step.afterMs).unref();
    else answer();
    return expectsMail && step.answer.startsWith('3');
  }
}
