/** Sends one mail to the address it is given, as the product would, and prints what became of it. */
const built = new URL('../../dist/src/shared/mail/smtp-transport.js', import.meta.url);
const { SmtpTransport } = await import(built.href);

const transport = new SmtpTransport(process.argv[2], { connectionTimeout: 3_000 });
const outcome = await transport.send({
  messageId: '<7.1@gapgo.example>',
  date: new Date(),
  from: { name: '', address: 'no-reply@gapgo.example' },
  to: { name: '', address: 'a@x.example' },
  subject: 'A test',
  text: 'A test',
});
transport.close();
process.stdout.write(JSON.stringify(outcome));
