import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cancelled, factsFor, moved, someFacts } from '../../test/golden/invitations/facts.js';
import { languages } from '../shared/names/localized-text.js';
import { calendarObject } from './calendar-object.js';
import { invitationMessage } from './message.js';

const occasions = [
  ['invited', {}],
  ['moved', moved],
  ['cancelled', cancelled],
] as const;

/** The approved text of a golden file; a missing one is written, to be looked at and committed. */
function golden(name: string, now: string): string {
  const file = new URL(`../../test/golden/invitations/${name}`, import.meta.url);
  if (!existsSync(file) && !process.env.CI) writeFileSync(file, now);
  return readFileSync(file, 'utf8');
}

describe.each(languages)('a calendar mail in %s', (language) => {
  it.each(occasions)('reads as approved when %s', (occasion, changes) => {
    const facts = factsFor(language, changes);
    const { subject, text, html } = invitationMessage(facts);
    const now = { mail: `Subject: ${subject}\n\n${text}`, page: html, calendar: calendarObject(facts) };
    expect(now).toEqual({
      mail: golden(`${occasion}.${language}.txt`, now.mail),
      page: golden(`${occasion}.${language}.html`, now.page),
      calendar: golden(`${occasion}.${language}.ics`, now.calendar),
    });
  });
});

describe('invitationMessage', () => {
  it('gives the same letters for the same facts', () => {
    expect(invitationMessage(someFacts())).toEqual(invitationMessage(someFacts()));
  });

  it('tells only what changed when the room alone changed', () => {
    const { start, end } = someFacts();
    const room = { name: { vi: 'Phòng cũ' }, zone: '' };
    const { text } = invitationMessage(someFacts({ previous: { start, end, room } }));
    expect([text.includes('Địa điểm cũ:\n  Phòng cũ'), text.includes('Thời gian cũ')]).toEqual([true, false]);
  });

  it('tells only what changed when the time alone changed', () => {
    const { room } = someFacts();
    const previous = { start: '2025-11-25T01:00:00Z', end: '2025-11-25T01:30:00Z', room };
    const { text } = invitationMessage(someFacts({ previous }));
    expect([text.includes('Địa điểm cũ'), text.includes('Thời gian cũ')]).toEqual([false, true]);
  });

  it('needs no room, no interpreter, no subject and no person', () => {
    const { meeting, recipient } = someFacts();
    const { text } = invitationMessage(
      someFacts({
        room: null,
        interpreters: [],
        meeting: { ...meeting, subject: {} },
        recipient: { ...recipient, people: [] },
      }),
    );
    expect(text.startsWith('Kính gửi: Quý vị\n')).toEqual(true);
    expect(/Nội dung:|Phiên dịch:|null|undefined/.exec(text)).toEqual(null);
  });

  it('shows hostile values as text', () => {
    const { meeting } = someFacts();
    const subject = { vi: '<img src=x onerror="alert(1)">&\'' };
    const { html } = invitationMessage(someFacts({ meeting: { ...meeting, subject } }));
    expect([html.includes('<img'), html.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;')]).toEqual([
      false,
      true,
    ]);
  });

  it('fetches nothing', () => {
    const { html } = invitationMessage(someFacts());
    const names = [' xmlns="http://www.w3.org/1999/xhtml"']; // of a vocabulary; nobody goes there
    expect(html.match(/[\w: ]+="https?:[^"]*"|url\(|<script|<img|<link|src=|@import/gi)).toEqual(names);
  });

  it('keeps the subject short', () => {
    const parties = [
      { name: { vi: 'Ủ'.repeat(10_000) }, people: [] },
      { name: { vi: '😀'.repeat(10_000) }, people: [] },
    ];
    const { subject } = invitationMessage(someFacts({ parties }));
    expect(Array.from(subject).length).toBeLessThanOrEqual(180);
  });
});
