import { roomText } from '../../invitations/message-details.js';
import { messageTexts } from '../../invitations/message-texts.js';
import { sessionTexts } from '../../invitations/session-texts.js';
import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';
import { spokenDay } from '../../shared/time/spoken-time.js';
import { sheetTexts } from '../../timetable/sheets/sheet-texts.js';
import type {
  BinderFacts,
  BoundDelegation,
  BoundEvent,
  BoundInterpreter,
  BoundRoom,
  BoundUnplaced,
} from './binder-facts.js';
import type { BinderAudience, BinderPage, BinderRow } from './binder-page.js';
import { briefingTexts } from '../briefings/briefing-texts.js';
import { binderTexts } from './binder-texts.js';

/** What stands on the pages of a binder, in the words of one language and as far as its reader may know. */
export class BinderWords {
  private readonly roomById: ReadonlyMap<string, BoundRoom>;
  private readonly interpreterById: ReadonlyMap<string, BoundInterpreter>;

  constructor(
    facts: BinderFacts,
    private readonly language: Language,
    private readonly audience: BinderAudience,
  ) {
    this.roomById = new Map(facts.rooms.map((room) => [room.id, room]));
    this.interpreterById = new Map(facts.interpreters.map((interpreter) => [interpreter.id, interpreter]));
  }

  isReserved({ isConfidential }: Pick<BoundEvent, 'isConfidential'>): boolean {
    return isConfidential && this.audience === 'desk';
  }

  room(id: string | null): string {
    const room = id === null ? undefined : this.roomById.get(id);
    return room ? `${room.code} · ${roomText(room, this.language)}` : binderTexts[this.language].noRoom;
  }

  eventRow(event: BoundEvent, { withRoom = false } = {}): BinderRow {
    const label = hours(event);
    const place = withRoom ? [this.room(event.roomId)] : [];
    if (this.isReserved(event)) return { label, lines: [binderTexts[this.language].reserved, ...place] };
    const interpreters = this.interpreters(event).map((who) => this.labelled('interpreters', who));
    return { label, lines: [...this.what(event), ...place, ...this.stage(event), ...interpreters] };
  }

  meeting(event: BoundEvent): Pick<BinderPage, 'title' | 'rows'> {
    const { labels, meeting, none, online } = binderTexts[this.language];
    const { inBrackets } = messageTexts[this.language];
    const interpreters = this.interpreters(event);
    return {
      title: meeting(event.number ?? ''),
      rows: [
        {
          label: labels.time,
          lines: [`${spokenDay(event.day, this.language)}${this.language === 'ja' ? '' : ', '}${hours(event)}`],
        },
        { label: labels.place, lines: [this.room(event.roomId)] },
        ...(event.onlineLink === null ? [] : [{ label: labels.online, lines: [event.onlineLink] }]),
        { label: labels.subject, lines: [this.text(event.title) + this.secrecy(event)] },
        ...event.parties.map(({ name, people, isOnline }) => ({
          label: labels.party,
          lines: [
            isOnline ? inBrackets(this.text(name), online) : this.text(name),
            ...people.map((person) => this.person(person)),
          ],
        })),
        { label: labels.interpreters, lines: interpreters.length > 0 ? interpreters : [none] },
      ],
    };
  }

  duties({ id, code, name, pairs, email }: BoundInterpreter, events: BoundEvent[]): Pick<BinderPage, 'title' | 'rows'> {
    const { reserved } = binderTexts[this.language];
    const { interprets, answers } = sheetTexts[this.language];
    const contact = this.audience === 'organiser' ? [email] : [];
    const rows = events.map((event) => {
      const duty = event.interpreters.find((one) => one.id === id);
      const terms = [...(duty?.pair ? [pairShown(duty.pair)] : []), ...(duty?.answer ? [answers[duty.answer]] : [])];
      const what = this.isReserved(event) ? [reserved] : this.what(event);
      return {
        label: hours(event),
        lines: [...what, this.room(event.roomId), ...(terms.length > 0 ? [terms.join(' · ')] : [])],
      };
    });
    const own = { label: code, lines: [interprets(pairs.map(pairShown).join(', ')), ...contact] };
    return { title: renderName(name, this.language), rows: [own, ...rows] };
  }

  venueRow({ id, code, class: roomClass, capacity, equipment }: BoundRoom): BinderRow {
    const facts = [roomClass, binderTexts[this.language].seats(capacity), ...equipment];
    return { label: code, lines: [this.room(id).slice(code.length + 3), facts.join(' · ')] };
  }

  delegationRow({ code, name, people, liaisonEmails }: BoundDelegation): BinderRow {
    const { head } = binderTexts[this.language];
    const { inBrackets } = messageTexts[this.language];
    const contact = this.audience === 'organiser' && liaisonEmails.length > 0;
    return {
      label: code,
      lines: [
        this.text(name),
        ...(contact ? [this.labelled('liaison', liaisonEmails.join(', '))] : []),
        ...people.map((person) => (person.isHead ? inBrackets(this.person(person), head) : this.person(person))),
      ],
    };
  }

  unplacedRow({ number, title, parties, durationMinutes, isConfidential }: BoundUnplaced): BinderRow {
    const names = parties.map(({ name }) => this.text(name)).join(messageTexts[this.language].betweenParties);
    const about = [
      this.text(title) + this.secrecy({ isConfidential }),
      briefingTexts[this.language].unplaced(durationMinutes),
    ];
    return { label: String(number), lines: [names, about.filter((part) => part !== '').join(' · ')] };
  }

  /** What an event is: who meets and about what, or the item of the agenda. */
  private what(event: BoundEvent): string[] {
    const { kind, number, title, parties } = event;
    if (kind === 'meeting') {
      const names = parties.map(({ name }) => this.text(name)).join(messageTexts[this.language].betweenParties);
      const about = [binderTexts[this.language].meeting(number ?? ''), this.text(title)].filter((part) => part !== '');
      return [names, about.join(' · ') + this.secrecy(event)];
    }
    const { kinds, title: titled } = sessionTexts[this.language];
    return [titled(kinds[kind], this.text(title)) + this.secrecy(event)];
  }

  private stage({ speakers }: BoundEvent): string[] {
    const { roles } = sessionTexts[this.language];
    const { inBrackets } = messageTexts[this.language];
    return speakers.map(({ person, role }) => inBrackets(this.person(person), roles[role]));
  }

  private interpreters({ interpreters }: BoundEvent): string[] {
    const { inBrackets } = messageTexts[this.language];
    return interpreters.flatMap(({ id, pair }) => {
      const interpreter = this.interpreterById.get(id);
      if (!interpreter) return [];
      const name = renderName(interpreter.name, this.language);
      return [pair === null ? name : inBrackets(name, pairShown(pair))];
    });
  }

  private person({ name, position }: { name: PersonName; position: LocalizedText | null }): string {
    const shown = renderName(name, this.language, { honorific: true });
    const what = position && this.text(position);
    return what ? messageTexts[this.language].personWithPosition(shown, what) : shown;
  }

  private labelled(label: 'interpreters' | 'liaison', text: string): string {
    return briefingTexts[this.language].labelled(binderTexts[this.language].labels[label], text);
  }

  private secrecy({ isConfidential }: Pick<BoundEvent, 'isConfidential'>): string {
    return isConfidential ? ` · ${binderTexts[this.language].confidential}` : '';
  }

  private text(text: LocalizedText): string {
    return textFor(text, this.language);
  }
}

function hours({ start, end }: BoundEvent): string {
  return `${start}–${end}`;
}

function pairShown(pair: string): string {
  return pair.toUpperCase().replace('-', '–');
}
