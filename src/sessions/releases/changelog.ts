import { shortened } from '../../shared/mail/plain-text.js';
import { languages, textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { formatInterval } from '../../shared/time/spoken-time.js';
import { changelogTexts } from './changelog-texts.js';
import type { AgendaSessionView } from './dto/agenda-view.dto.js';
import type {
  FieldChangeView,
  SessionPlaceView,
  ReleaseDiffView,
  SessionChangeView,
} from './dto/release-diff-view.dto.js';
import { isUnchanged } from './release-diff.js';

const longestLine = 500;

type Speakers = AgendaSessionView['speakers'];

/**
 * What a difference is in words, in all three languages: a line for each session, in the order added, moved, changed, removed.
 * The first release has one line for all it brings.
 */
export function changelogOf(diff: ReleaseDiffView, timeZone: string): LocalizedText[] {
  if (diff.release.from.number === 0) return [line(({ first }) => first(diff.added.length))];
  if (isUnchanged(diff)) return [line(({ unchanged }) => unchanged)];
  const named = (code: string, title: LocalizedText, language: Language) =>
    changelogTexts[language].session(code, textFor(title, language));
  return [
    ...(diff.forum ? [line(({ forum }) => forum)] : []),
    ...diff.added.map((session) =>
      line(({ added }, language) =>
        added(named(session.code, session.title, language), placeText(session, timeZone, language)),
      ),
    ),
    ...diff.moved.map(({ code, title, from, to }) =>
      line(({ moved }, language) =>
        moved(named(code, title, language), placeText(from, timeZone, language), placeText(to, timeZone, language)),
      ),
    ),
    ...diff.changed.flatMap((change) => changeLine(change, named)),
    ...diff.removed.map(({ code, title }) => line(({ removed }, language) => removed(named(code, title, language)))),
  ];
}

/** The first line of a release that brings an earlier one back. */
export function restoredLine(number: number): LocalizedText {
  return line(({ restored }) => restored(number));
}

/** Nothing is said of a new id alone: readers see the same session. */
function changeLine(
  { code, title, fields }: SessionChangeView,
  named: (code: string, title: LocalizedText, language: Language) => string,
): LocalizedText[] {
  const told = fields.filter(({ field }) => field !== 'id');
  if (told.length === 0) return [];
  return [
    line(({ changed, list }, language) =>
      changed(named(code, title, language), list(told.map((change) => fieldText(change, language)))),
    ),
  ];
}

/** What changed in a field; of people it says who comes and who goes. */
function fieldText(change: FieldChangeView, language: Language): string {
  const { fields, closer, joins, leaves, list } = changelogTexts[language];
  const name = fields[change.field] ?? change.field;
  if (change.field !== 'speakers') return name;
  const [was, is] = [change.from as Speakers, change.to as Speakers]; // the field speakers holds speakers
  const missing = (from: Speakers, among: Speakers) => {
    const known = new Set(among.map((speaker) => JSON.stringify(speaker.name)));
    return from.flatMap((speaker) =>
      known.has(JSON.stringify(speaker.name)) ? [] : [textFor(speaker.name, language)],
    );
  };
  const [come, gone] = [missing(is, was), missing(was, is)];
  const parts = [...(come.length > 0 ? [joins(list(come))] : []), ...(gone.length > 0 ? [leaves(list(gone))] : [])];
  return parts.length > 0 ? closer(name, list(parts)) : name;
}

function placeText({ start, end, room }: SessionPlaceView, timeZone: string, language: Language): string {
  const time = formatInterval({ start: new Date(start), end: new Date(end) }, timeZone, language);
  return changelogTexts[language].place(time, room ? textFor(room.name, language) || room.code : '');
}

function line(write: (texts: (typeof changelogTexts)[Language], language: Language) => string): LocalizedText {
  return Object.fromEntries(
    languages.map((language) => [language, shortened(write(changelogTexts[language], language), longestLine)]),
  );
}
