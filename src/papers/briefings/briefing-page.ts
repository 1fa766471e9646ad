import type { ForumFrame } from '../../forums/forums.service.js';
import { roomText } from '../../invitations/message-details.js';
import { messageTexts } from '../../invitations/message-texts.js';
import { fieldName } from '../../recommendations/field-names.js';
import { isLanguage, textFor, type Language } from '../../shared/names/localized-text.js';
import { renderName } from '../../shared/names/person-name.js';
import { mm, type Pdf } from '../../shared/pdf/pdf-document.js';
import { Sheet } from '../../shared/pdf/sheet.js';
import { bothLocalTimes, formatInterval, spokenDay } from '../../shared/time/spoken-time.js';
import { agreementWords } from '../agreement-words.js';
import type {
  BriefedAgreement,
  BriefedCommitment,
  BriefedParty,
  BriefedWish,
  BriefingFacts,
  PastMeeting,
} from './briefing-facts.js';
import { briefingTexts } from './briefing-texts.js';

/** For whom and when a note is printed. */
export interface BriefingFrame {
  forum: Pick<ForumFrame, 'name' | 'place' | 'timeZone'>;
  language: Language;
  /** As the forum's clocks show it. */
  printedAt: string;
}

const [textSize, smallSize] = [10.5, 9.5];
const labelWidth = mm(34);

/** Draws the note of one meeting on pages of its own. @returns how many */
export function drawBriefing(pdf: Pdf, facts: BriefingFacts, { forum, language, printedAt }: BriefingFrame): number {
  const texts = briefingTexts[language];
  const sheet = new Sheet(pdf);
  sheet.line(`${textFor(forum.name, language)} · ${textFor(forum.place, language)}`, { size: 9 });
  if (facts.isConfidential) sheet.line(texts.confidential, { size: 10, weight: 'bold' });
  sheet.gap(4);
  sheet.line(`${texts.title} – ${texts.meeting(facts.number)}`, { size: 17, weight: 'bold' });
  const parties = facts.parties.map(({ name }) => textFor(name, language));
  sheet.paragraph(parties.join(messageTexts[language].betweenParties), { size: 12.5, weight: 'bold' });
  sheet.gap(6);
  for (const [label, lines] of occasionRows(facts, forum, language)) drawRow(sheet, label, lines);
  for (const party of facts.parties) drawParty(sheet, party, language);
  drawSection(sheet, texts.wishes, wishLines(facts, language), texts.none);
  drawSection(sheet, texts.pastMeetings, pastLines(facts, forum.timeZone, language), texts.none);
  const commitments = facts.commitments.map((commitment) => commitmentLine(commitment, language));
  drawSection(sheet, texts.commitments, commitments, texts.none);
  const agreements = facts.agreements.map((agreement) => agreementLine(agreement, language));
  drawSection(sheet, texts.agreements, agreements, texts.none);
  const stamp = `${texts.meeting(facts.number)} · ${texts.printed} ${printedAt}`;
  return sheet.draw((page, of) => `${stamp} – ${page}/${of}`);
}

function occasionRows(facts: BriefingFacts, forum: BriefingFrame['forum'], language: Language): [string, string[]][] {
  const { labels, unplaced, noInterpreters } = briefingTexts[language];
  const { start, end, room, interpreters, interpretation, durationMinutes } = facts;
  const time = start && end ? [...bothLocalTimes({ start, end }, language)] : [unplaced(durationMinutes)];
  const { inBrackets } = messageTexts[language];
  const who = interpreters.map(({ name, pair }) =>
    inBrackets(renderName(name, language, { honorific: true }), pairInWords(pair, language)),
  );
  const needed = interpretation.map((pair) => pairInWords(pair, language));
  return [
    [labels.subject, [textFor(facts.subject, language)]],
    [labels.time, time],
    [labels.place, [...(room ? [roomText(room, language)] : []), textFor(forum.place, language)]],
    [labels.interpreters, who.length > 0 ? who : needed.length > 0 ? needed : [noInterpreters]],
  ];
}

function drawRow(sheet: Sheet, label: string, lines: string[]): void {
  sheet.gap(3);
  sheet.keep(30);
  sheet.columns(
    () => {
      sheet.paragraph(label, { size: smallSize, width: labelWidth - 6 });
    },
    () => {
      for (const line of lines)
        sheet.paragraph(line, { size: textSize, x: labelWidth, width: sheet.width - labelWidth });
    },
  );
}

function drawParty(sheet: Sheet, party: BriefedParty, language: Language): void {
  const { labels, listed, none } = briefingTexts[language];
  drawHeading(sheet, textFor(party.name, language));
  const { personWithPosition } = messageTexts[language];
  for (const { name, position } of party.people) {
    const shown = renderName(name, language, { honorific: true });
    const what = position && textFor(position, language);
    sheet.paragraph(what ? personWithPosition(shown, what) : shown, { size: textSize });
  }
  if (party.people.length === 0) sheet.line(none, { size: textSize });
  const fields = (codes: string[]) => [listed(codes.map((code) => fieldName(code, language)))];
  if (party.fieldsOffered.length > 0) drawRow(sheet, labels.fieldsOffered, fields(party.fieldsOffered));
  if (party.fieldsSought.length > 0) drawRow(sheet, labels.fieldsSought, fields(party.fieldsSought));
}

function drawHeading(sheet: Sheet, text: string): void {
  sheet.gap(12);
  sheet.keep(50); // a heading is not left alone at the foot of a page
  sheet.paragraph(text, { size: 12, weight: 'bold' });
  sheet.rule({ length: sheet.width });
}

function drawSection(sheet: Sheet, heading: string, lines: string[], none: string): void {
  drawHeading(sheet, heading);
  for (const line of lines.length > 0 ? lines : [none]) {
    sheet.paragraph(line, { size: textSize });
    sheet.gap(2);
  }
}

function wishLines({ wishes, parties }: BriefingFacts, language: Language): string[] {
  const nameById = new Map(parties.map(({ delegationId, name }) => [delegationId, textFor(name, language)]));
  return wishes.flatMap((wish) => wishText(wish, nameById.get(wish.fromDelegationId) ?? '', language));
}

function wishText({ wish, subject, message, fields, counterpartRank }: BriefedWish, from: string, language: Language) {
  const { wish: words, counterpart, labels, labelled, listed } = briefingTexts[language];
  return [
    words[wish](from),
    labelled(labels.subject, textFor(subject, language)),
    ...(fields.length > 0 ? [labelled(labels.fields, listed(fields.map((code) => fieldName(code, language))))] : []),
    ...(counterpartRank === null ? [] : [counterpart(counterpartRank)]),
    ...(message ? [labelled(labels.message, message)] : []),
  ];
}

/** Of the last one also its minutes. */
function pastLines({ pastMeetings }: BriefingFacts, timeZone: string, language: Language): string[] {
  const { labels, labelled } = briefingTexts[language];
  return pastMeetings.flatMap((meeting, index) => {
    const said = index === 0 && meeting.minutes ? [labelled(labels.minutes, textFor(meeting.minutes, language))] : [];
    return [pastLine(meeting, timeZone, language), ...said];
  });
}

function pastLine({ start, end, forumName, subject }: PastMeeting, timeZone: string, language: Language): string {
  const what = textFor(subject, language) || briefingTexts[language].confidentialMeeting;
  const when = formatInterval({ start: new Date(start), end: new Date(end) }, timeZone, language);
  return `${when} · ${textFor(forumName, language)} · ${what}`;
}

function commitmentLine({ owner, text, dueOn }: BriefedCommitment, language: Language): string {
  const { dueOn: until, labelled, confidentialMeeting } = briefingTexts[language];
  const what = textFor(text, language) || confidentialMeeting;
  return `${labelled(textFor(owner, language), what)} · ${until(spokenDay(dueOn, language))}`;
}

function agreementLine({ code, title, status, signedOn }: BriefedAgreement, language: Language): string {
  const state = agreementWords[language][status];
  const day = signedOn === null ? [] : [briefingTexts[language].signedOn(spokenDay(signedOn, language))];
  return [`${code}  ${textFor(title, language)}`, state, ...day].join(' · ');
}

function pairInWords(pair: string, language: Language): string {
  const { languageNames } = messageTexts[language];
  return pair
    .split('-')
    .map((code) => (isLanguage(code) ? languageNames[code] : code))
    .join('–');
}
