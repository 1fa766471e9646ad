import { renderName } from '../../shared/names/person-name.js';
import type { Sample } from '../templates/template-preview.js';
import type { Message } from '../message.js';
import { letterMail } from './letter-mails.js';

/** The mail that brings a sample letter to the person it is for. */
export function letterMailSample({ frame, forum, recipient, wording }: Sample): Message {
  const { language, people } = recipient;
  const letters = people.map((name, index) => ({
    id: 'sample',
    name,
    facts: {
      ...{ number: 12 + index, registerCode: 'GM-BTC', language },
      addressee: { name: renderName(name, language, { honorific: true }) },
    },
  }));
  return letterMail(letters, recipient.mailbox, 'person', {
    ...{ forum: frame, wording, organizerEmail: forum.organizer.email },
    wish: { issuer: forum.organizer.name },
  });
}
