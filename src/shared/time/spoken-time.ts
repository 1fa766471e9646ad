import { DateTime } from 'luxon';
import type { Language } from '../names/localized-text.js';
import type { Interval } from './interval.js';

const weekdays: Record<Language, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const months = 'January February March April May June July August September October November December'.split(' ');

/** The two clocks that every message tells: the host country's and the guests'. */
const clocks = [
  { timeZone: 'Asia/Ho_Chi_Minh', label: { vi: 'giờ Hà Nội', ja: 'ハノイ時間', en: 'Hà Nội time' } },
  { timeZone: 'Asia/Tokyo', label: { vi: 'giờ Tokyo', ja: '東京時間', en: 'Tokyo time' } },
] as const;

/** The day as a reader of this language writes it: `Tuesday, 25 November 2025`. */
export function formatDay(instant: Date, timeZone: string, language: Language): string {
  return dayText(inZone(instant, timeZone), language);
}

/** Day and hour of an instant: `Tuesday, 25 November 2025, 08:00`. */
export function formatInstant(instant: Date, timeZone: string, language: Language): string {
  return instantText(inZone(instant, timeZone), language);
}

/** Day and both hours of an interval: `Tuesday, 25 November 2025, 08:00–08:30`; the second day is named when it is another. */
export function formatInterval({ start, end }: Interval, timeZone: string, language: Language): string {
  return intervalText(inZone(start, timeZone), inZone(end, timeZone), language);
}

/**
 * An interval on the clocks of Hà Nội and of Tokyo, in this order: what they show and whose time it is.
 * The second names its day only when it is another one.
 */
export function onBothClocks({ start, end }: Interval, language: Language): { label: string; text: string }[] {
  const [hanoi, tokyo] = clocks;
  const hanoiTimes = [inZone(start, hanoi.timeZone), inZone(end, hanoi.timeZone)] as const;
  const tokyoTimes = [inZone(start, tokyo.timeZone), inZone(end, tokyo.timeZone)] as const;
  const days = new Set([...hanoiTimes, ...tokyoTimes].map((time) => time.toISODate()));
  const tokyoText = days.size === 1 ? tokyoTimes.map(clockText).join('–') : intervalText(...tokyoTimes, language);
  return [
    { label: hanoi.label[language], text: intervalText(...hanoiTimes, language) },
    { label: tokyo.label[language], text: tokyoText },
  ];
}

/** Both local times as words, one line each: `…, 08:00–08:30 (Hà Nội time)`, `10:00–10:30 (Tokyo time)`. */
export function bothLocalTimes(interval: Interval, language: Language): readonly [string, string] {
  const key = `${interval.start.getTime()} ${interval.end.getTime()} ${language}`;
  const known = localTimesByInterval.get(key);
  if (known) return known;
  if (localTimesByInterval.size >= rememberedIntervals) localTimesByInterval.clear();
  const texts = localTimesOf(interval, language);
  localTimesByInterval.set(key, texts);
  return texts;
}

/** A deadline on both clocks, one line each: `Tuesday, 25 November 2025, 12:00 (Hà Nội time)`, the same with `14:00 (Tokyo time)`. */
export function instantOnBothClocks(instant: Date, language: Language): string[] {
  const [open, close] = bracketsOf(language);
  return clocks.map(
    ({ timeZone, label }) => formatInstant(instant, timeZone, language) + open + label[language] + close,
  );
}

/** Whose time a zone's is: `giờ Hà Nội`; the zone's own name where nobody of the two countries lives by it. */
export function spokenZone(timeZone: string, language: Language): string {
  return clocks.find((clock) => clock.timeZone === timeZone)?.label[language] ?? timeZone;
}

/** A date of the calendar, `2025-11-25`, as it is written out: `Thứ Ba, ngày 25 tháng 11 năm 2025`. */
export function spokenDay(date: string, language: Language): string {
  return dayText(DateTime.fromISO(date, { zone: 'utc' }), language);
}

/** A date of the calendar in figures, where there is little room: `25/11/2025`, `2025/11/25`, `25 Nov 2025`. */
export function shortDay(date: string, language: Language): string {
  return shortText(DateTime.fromISO(date, { zone: 'utc' }), language);
}

/** Day and hour of an instant in figures, for the foot of papers: `25/11/2025 08:00`. */
export function shortInstant(instant: Date, timeZone: string, language: Language): string {
  const time = inZone(instant, timeZone);
  return `${shortText(time, language)} ${clockText(time)}`;
}

/** Everybody whom one meeting concerns is told the same times, and a time zone costs more than the rest of a line. */
const localTimesByInterval = new Map<string, readonly [string, string]>();
const rememberedIntervals = 1_000;

function localTimesOf(interval: Interval, language: Language): readonly [string, string] {
  const [open, close] = bracketsOf(language);
  const [hanoi = '', tokyo = ''] = onBothClocks(interval, language).map(
    ({ label, text }) => text + open + label + close,
  );
  return [hanoi, tokyo];
}

function bracketsOf(language: Language): readonly [string, string] {
  return language === 'ja' ? ['（', '）'] : [' (', ')'];
}

function inZone(instant: Date, timeZone: string): DateTime {
  return DateTime.fromJSDate(instant, { zone: timeZone });
}

/** Written from own tables, because the texts of ICU differ between Node versions. */
function dayText({ year, month, day, weekday }: DateTime, language: Language): string {
  const name = weekdays[language][weekday - 1] ?? '';
  if (language === 'vi') return `${name}, ngày ${day} tháng ${month} năm ${year}`;
  if (language === 'ja') return `${year}年${month}月${day}日（${name}）`;
  return `${name}, ${day} ${months[month - 1] ?? ''} ${year}`;
}

function shortText({ year, month, day }: DateTime, language: Language): string {
  const [mm, dd] = [month, day].map((figure) => String(figure).padStart(2, '0'));
  if (language === 'vi') return `${dd}/${mm}/${year}`;
  if (language === 'ja') return `${year}/${mm}/${dd}`;
  return `${day} ${(months[month - 1] ?? '').slice(0, 3)} ${year}`;
}

function clockText({ hour, minute }: DateTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function instantText(time: DateTime, language: Language): string {
  return `${dayText(time, language)}${language === 'ja' ? '' : ', '}${clockText(time)}`;
}

function intervalText(start: DateTime, end: DateTime, language: Language): string {
  const from = instantText(start, language);
  return start.toISODate() === end.toISODate()
    ? `${from}–${clockText(end)}`
    : `${from} – ${instantText(end, language)}`;
}
