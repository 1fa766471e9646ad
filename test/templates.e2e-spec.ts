import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Answer, Api } from './harness/api.js';
import { aForum } from './harness/builders.js';
import { aReadyForum, planAndApply } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

interface Template {
  version: number;
  isDefault: boolean;
  texts: Record<string, string>;
  defaultTexts: Record<string, string>;
}
interface Kind {
  kind: string;
  languages: { language: string; version: number; isDefault: boolean }[];
  missingTranslations: string[];
}

let world: World;
let api: Api;
let forum: string;
let invited: string;

beforeAll(async () => {
  world = await startWorld();
  api = world.organiser;
});
beforeEach(async () => {
  forum = (await aForum(api)).id;
  invited = pathOf(forum);
});
afterAll(() => world.end());

const pathOf = (id: string, language = 'vi') => `/v1/forums/${id}/message-templates/meeting-invited/${language}`;
const put = (path: string, texts: object, version: number) =>
  api.send<Record<string, unknown> & Template>('PUT', path, { texts }, { 'if-match': `"${version}"` });
const kindsOf = async (id: string) =>
  (await api.get<{ items: Kind[] }>(`/v1/forums/${id}/message-templates`)).body.items;

describe('the words of messages', () => {
  it('are the program’s own until organisers choose others, one language at a time', async () => {
    const before = (await kindsOf(forum)).find(({ kind }) => kind === 'meeting-invited');
    const { body: own } = await api.get<Template>(invited);
    const changed = await put(invited, { subject: 'Giấy mời: {{ title }}' }, 0);
    const after = (await kindsOf(forum)).find(({ kind }) => kind === 'meeting-invited');

    expect(before).toEqual({
      kind: 'meeting-invited',
      languages: ['vi', 'ja', 'en'].map((language) => ({ language, version: 0, isDefault: true })),
      missingTranslations: [],
    });
    expect([changed.status, changed.headers.get('etag'), changed.body]).toEqual([
      200,
      '"1"',
      { ...own, version: 1, isDefault: false, texts: { ...own.defaultTexts, subject: 'Giấy mời: {{ title }}' } },
    ]);
    expect([after?.languages[0], after?.missingTranslations]).toEqual([
      { language: 'vi', version: 1, isDefault: false },
      ['ja', 'en'],
    ]);
    expect((await api.get(invited)).body).toEqual(changed.body);
  });

  it('go back to the program’s own', async () => {
    await put(invited, { subject: 'Giấy mời: {{ title }}' }, 0);
    const { body } = await api.send<Template>('DELETE', invited, undefined, { 'if-match': '"1"' });
    expect([body.version, body.isDefault, body.texts]).toEqual([2, true, body.defaultTexts]);
  });

  it('are changed by one person at a time, who has read them', async () => {
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((letter) => put(invited, { subject: `${letter} {{ title }}` }, 0)),
    );
    const blind = await api.send('PUT', invited, { texts: {} });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(refusal((await put(invited, {}, 7)) as Answer)).toEqual({ status: 412, code: 'version-stale', expected: 7 });
    expect(refusal(blind as Answer)).toEqual({ status: 428, code: 'version-required' });
  });

  it('are refused with the place of each fault, and in the reader’s language', async () => {
    const texts = { subject: 'Mời\r\nBcc: evil@x.example', opening: 'Kính gửi\n{{ titel }}', signature: 'A' };
    const answer = await put(invited, texts, 0);
    const { errors } = answer.body as unknown as { errors: { pointer: string; message: string }[] };
    expect(refusal(answer as Answer)).toEqual({
      status: 422,
      code: 'template-faulty',
      count: 3,
      faults: [
        { field: 'subject', reason: 'line-break', line: 1, column: 4, found: null, nearest: null },
        { field: 'opening', reason: 'unknown-placeholder', line: 2, column: 4, found: 'titel', nearest: 'title' },
        { field: 'signature', reason: 'unknown-field', line: 1, column: 1, found: 'signature', nearest: null },
      ],
      errors: expect.any(Array),
    });
    expect(errors.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/texts/subject', 'column 4: this field must be one line'],
      ['/texts/opening', 'line 2, column 4: there is no placeholder “titel”; nearest: title'],
      ['/texts/signature', 'there is no field “signature”; nearest: —'],
    ]);
    expect((await api.get<Template>(invited)).body.version).toBe(0);
  });

  it.each([
    ['a megabyte', { opening: 'x'.repeat(900_000) }, 422, 'template-faulty'],
    ['a file', { opening: "{% include '/etc/passwd' %}" }, 422, 'template-faulty'],
    ['a number', { subject: 7 }, 400, 'validation-failed'],
  ])('are refused for %s', async (_what, texts, status, code) => {
    const answer = await put(invited, texts, 0);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are not there for a kind or a language that is not there', async () => {
    const paths = ['constructor/vi', 'meeting-invited/fr', 'nothing/vi'];
    const answers = await Promise.all(paths.map((path) => api.get(`/v1/forums/${forum}/message-templates/${path}`)));
    expect(answers.map(refusal)).toEqual(
      paths.map(() => ({ status: 404, code: 'not-found', resource: 'message-template' })),
    );
  });

  it('can be seen in a whole message before they are kept, with nothing in them taken for markup', async () => {
    const texts = { opening: '<script>alert(1)</script>\n{{ organizer }} & {{ title }}', subject: 'Mời {{ parties }}' };
    const { status, body } = await api.post<{ subject: string; text: string; html: string }>(`${invited}/preview`, {
      texts,
    });
    expect([status, body.subject, body.text.split('\n').slice(0, 5)]).toEqual([
      200,
      'Mời Tỉnh Mẫu – Tỉnh Ví Dụ',
      [
        'Kính gửi: Ông Nguyễn Văn Mẫu',
        '',
        '<script>alert(1)</script>',
        '',
        'Diễn đàn thử nghiệm & Cuộc gặp số 12 (Tỉnh Mẫu – Tỉnh Ví Dụ)',
      ],
    ]);
    expect([body.html.includes('<script'), body.html.includes('&lt;script&gt;alert(1)')]).toEqual([false, true]);
    expect((await api.get<Template>(invited)).body.version).toBe(0);
  });

  it.each(['vi', 'ja', 'en'])(
    'are shown in %s in whole mails of every kind, with the rows that such mails have',
    async (language) => {
      const kinds = (await kindsOf(forum)).map(({ kind }) => kind);
      const previews = await Promise.all(
        kinds.map(async (kind) => {
          const path = `/v1/forums/${forum}/message-templates/${kind}/${language}/preview`;
          const { body } = await api.post<{ subject: string; text: string; html: string }>(path, { texts: {} });
          return {
            kind,
            rows: body.html.includes('class="row"'),
            isLeft: /\{[{%]|undefined|Invalid/u.test(body.text + body.subject),
          };
        }),
      );
      expect(previews).toEqual(kinds.map((kind) => ({ kind, rows: kind !== 'letter', isLeft: false })));
    },
  );
});

describe('a message that is held', () => {
  it('says the words that it was held with, whatever organisers choose before it is sent', async () => {
    const ready = await aReadyForum(api, 1);
    await put(pathOf(ready.id), { subject: 'Bản một: {{ title }}' }, 0);
    await put(pathOf(ready.id, 'ja'), { subject: '一版：{{ title }}' }, 0);
    await put(pathOf(ready.id, 'en'), { subject: 'One: {{ title }}' }, 0);
    const { held } = await planAndApply(api, ready.id);
    for (const language of ['vi', 'ja', 'en']) await put(pathOf(ready.id, language), { subject: 'TWO {{ title }}' }, 1);
    await api.post(`/v1/forums/${ready.id}/invitations/send`, { expectedCount: held });
    await eventually(
      async () => (await api.get<{ sent: number }>(`/v1/forums/${ready.id}/invitations/counts`)).body.sent,
      (sent) => sent === held,
    );
    const { body } = await api.get<{ items: { mailbox: string }[] }>(`/v1/forums/${ready.id}/invitations`);
    const subjects = await Promise.all(body.items.map(({ mailbox }) => subjectTo(mailbox)));
    expect(subjects.map((subject) => /^(Bản một|一版|One)[:：]/u.test(subject))).toEqual(subjects.map(() => true));
  });
});

async function subjectTo(mailbox: string): Promise<string> {
  const { body } = await api.get<{ mails: { id: string; to: string[] }[] }>('/dev/outbox?limit=200');
  const id = body.mails.find(({ to }) => to[0] === mailbox)?.id ?? '';
  const { body: raw } = await api.get<string>(`/dev/outbox/${id}`);
  return (await PostalMime.parse(raw)).subject ?? '';
}
