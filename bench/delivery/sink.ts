/** A mail server in a process of its own that takes everything and keeps nothing; told so, it misbehaves. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What the bench tells it: how to behave, or to say how many mails it has taken. */
export type SinkOrder = 'friendly' | 'misbehaving' | 'count';

let taken = 0;
let conversations = 0;
let isFriendly = true;

const server = createServer((socket) => {
  conversations += 1;
  converse(socket.setEncoding('latin1').setNoDelay(true), conversations);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo; // it listens on TCP
  process.send?.(`smtp://127.0.0.1:${port}`);
});
process.on('message', (order: SinkOrder) => {
  if (order === 'count') process.send?.(taken);
  else isFriendly = order === 'friendly';
});
process.on('disconnect', () => process.exit());

/** Misbehaving, a third of the conversations get 451, a third hang up after the mail, a third stay silent. */
function converse(socket: Socket, number: number): void {
  let pending = '';
  let readsMail = false;
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    pending += chunk;
    for (;;) {
      const ending = readsMail ? '\r\n.\r\n' : '\r\n';
      const end = pending.indexOf(ending);
      if (end < 0) return;
      const line = pending.slice(0, readsMail ? 0 : 4).toUpperCase();
      pending = pending.slice(end + ending.length);
      if (!isFriendly && number % 3 === 0) return;
      if (readsMail) {
        readsMail = false;
        if (!isFriendly && number % 3 === 1) return void socket.destroy();
        taken += 1;
        socket.write('250 taken\r\n');
      } else {
        readsMail = line === 'DATA';
        socket.write(answerTo(line));
      }
    }
  });
  socket.write('220 sink ESMTP\r\n');
}

function answerTo(verb: string): string {
  if (verb === 'DATA') return '354 go on\r\n';
  if (verb === 'QUIT') return '221 bye\r\n';
  return !isFriendly && verb === 'RCPT' ? '451 4.3.0 trouble\r\n' : '250 fine\r\n';
}
