import type { HttpClient } from './http-client.js';

/** Somebody of the demo, all of them invented, and the link of the mail that signs them in. */
export interface SignInLink {
  role: string;
  email: string;
  link: string;
}

const patienceMilliseconds = 20_000;

/**
 * Makes one liaison and one delegate of the forum able to sign in, asks for a mail for each and for the organiser,
 * and reads the links in the outbox; none when mails go to a real mail server.
 */
export async function signInLinks(client: HttpClient, forum: string, organiser: string): Promise<SignInLink[]> {
  if (!(await client.catchesMails())) return [];
  const path = `/v1/forums/${forum}`;
  const { items } = await client.get<{ items: { id: string; liaisonEmails: string[] }[] }>(
    `${path}/delegations?limit=1`,
  );
  const liaison = { email: items[0]?.liaisonEmails[0] ?? '', role: 'liaison', delegationId: items[0]?.id };
  const delegate = await someDelegate(client, path);
  for (const grant of [liaison, delegate]) await client.post(`${path}/role-grants`, grant);
  const people = [{ email: organiser, role: 'organiser' }, liaison, delegate];
  return Promise.all(
    people.map(async ({ role, email }) => {
      const { id } = await client.post<{ id: string }>('/v1/sign-ins', { email });
      return { role, email, link: await readSignInLink(client, id) };
    }),
  );
}

/** One with an address of their own. */
async function someDelegate(client: HttpClient, path: string) {
  const { items } = await client.get<{ items: { id: string }[] }>(`${path}/delegates?limit=50`);
  for (const { id } of items) {
    const { email } = await client.get<{ email: string | null }>(`${path}/delegates/${id}`);
    if (email !== null) return { email, role: 'delegate', delegateId: id };
  }
  throw new Error('The sample has no delegate with an address.');
}

/** The link in the mail that somebody has asked for to sign in, as soon as it is there. */
export async function readSignInLink(client: HttpClient, signIn: string): Promise<string> {
  for (const deadline = Date.now() + patienceMilliseconds; Date.now() < deadline;) {
    const { mails } = await client.get<{ mails: { id: string; messageId: string }[] }>('/dev/outbox?limit=50');
    const mail = mails.find(({ messageId }) => messageId.includes(signIn));
    if (mail) {
      const text = (await client.bytes(`/dev/outbox/${mail.id}/text`)).toString();
      return /https?:\S+\/sign-in\/[\w.-]+/.exec(text)?.[0] ?? '';
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The mail that signs in did not come.');
}
