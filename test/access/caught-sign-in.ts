import PostalMime from 'postal-mime';
import { Api } from '../harness/api.js';
import { eventually } from '../harness/wait.js';

/** What a person finds in the mail that signs them in. */
export interface SignInMail {
  to: string;
  subject: string;
  text: string;
  code: string;
  /** The last part of the address that the mail names. */
  link: string;
  address: string;
}

interface Outbox {
  mails: { id: string; messageId: string }[];
}

/** Waits for the mail of a sign-in in the server's own outbox. */
export async function signInMail(url: string, signIn: string): Promise<SignInMail> {
  const [mail] = await eventually(
    () => signInMails(url, signIn),
    (mails) => mails.length > 0,
  );
  if (!mail) throw new Error('No mail.');
  return mail;
}

/** The mails of a sign-in that are there now. */
export async function signInMails(url: string, signIn: string): Promise<SignInMail[]> {
  const nobody = new Api(url);
  const { body } = await nobody.get<Outbox>('/dev/outbox?limit=200');
  const ids = body.mails.filter(({ messageId }) => messageId.includes(`sign-in-${signIn}@`)).map(({ id }) => id);
  return Promise.all(ids.map(async (id) => readMail((await nobody.get<string>(`/dev/outbox/${id}`)).body)));
}

async function readMail(raw: string): Promise<SignInMail> {
  const { to, subject = '', text = '' } = await PostalMime.parse(raw);
  const address = /^https?:\S+$/m.exec(text)?.[0] ?? '';
  return {
    to: to?.[0]?.address ?? '',
    subject,
    text,
    code: /^ {4}(\w{4}-\w{4})$/m.exec(text)?.[1] ?? '',
    link: address.slice(address.lastIndexOf('/') + 1),
    address,
  };
}

/** Signs in as somebody would: asks, reads the mail, shows the code. */
export async function signIn(url: string, email: string): Promise<Api> {
  const nobody = new Api(url);
  const { id } = await nobody.create<{ id: string }>('/v1/sign-ins', { email });
  const { code } = await signInMail(url, id);
  const { token } = await nobody.create<{ token: string }>(`/v1/sign-ins/${id}/confirmation`, { code });
  return new Api(url, token);
}
