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

/** The day as a reader of this language writes it; own tables, because the texts of ICU differ between Node versions. */
export function formatDay(instant: Date, timeZone: string, language: Language): string {
  const { year, month, day, weekday } = DateTime.fromJSDate(instant, { zone: timeZone });
  const name = weekdays[language][weekday - 1] ?? '';
  if (language === 'vi') return `${name}, ngày ${day} tháng ${month} năm ${year}`;
  if (language === 'ja') return `${year}年${month}月${day}日（${name}）`;
  return `${name}, ${day} ${months[month - 1] ?? ''} ${year}`;
}

/** Hours and minutes on a 24-hour clock, alike in all languages: `08:00`. */
export function formatClock(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('HH:mm');
}

/** Day and hour of an instant: `Tuesday, 25 November 2025, 08:00`. */
export function formatInstant(instant: Date, timeZone: string, language: Language): string {
  return withDay(formatDay(instant, timeZone, language), formatClock(instant, timeZone), language);
}

/** Day and both hours of an interval: `Tuesday, 25 November 2025, 08:00–08:30`; the second day is named when it is another. */
export function formatInterval({ start, end }: Interval, timeZone: string, language: Language): string {
  const endsOnSameDay = formatDay(start, timeZone, language) === formatDay(end, timeZone, language);
  const from = formatInstant(start, timeZone, language);
  return endsOnSameDay
    ? `${from}–${formatClock(end, timeZone)}`
    : `${from} – ${formatInstant(end, timeZone, language)}`;
}

/**
 * An interval on the clocks of Hà Nội and of Tokyo, in this order: what they show and whose time it is.
 * The second names its day only when it is another one.
 */
export function onBothClocks(interval: Interval, language: Language): { label: string; text: string }[] {
  const [hanoi, tokyo] = clocks;
  const sameDay = [interval.start, interval.end].every(
    (instant) => formatDay(instant, hanoi.timeZone, language) === formatDay(instant, tokyo.timeZone, language),
  );
  const short = `${formatClock(interval.start, tokyo.timeZone)}–${formatClock(interval.end, tokyo.timeZone)}`;
  const staysOnOneDay =
    formatDay(interval.start, tokyo.timeZone, language) === formatDay(interval.end, tokyo.timeZone, language);
  return [
    { label: hanoi.label[language], text: formatInterval(interval, hanoi.timeZone, language) },
    {
      label: tokyo.label[language],
      text: sameDay && staysOnOneDay ? short : formatInterval(interval, tokyo.timeZone, language),
    },
  ];
}

/** Both local times as words, one line each: `…, 08:00–08:30 (Hà Nội time)`, `10:00–10:30 (Tokyo time)`. */
export function bothLocalTimes(interval: Interval, language: Language): [string, string] {
  const [open, close] = language === 'ja' ? ['（', '）'] : [' (', ')'];
  const [hanoi = '', tokyo = ''] = onBothClocks(interval, language).map(
    ({ label, text }) => text + open + label + close,
  );
  return [hanoi, tokyo];
}

function withDay(day: string, clock: string, language: Language): string {
  return language === 'ja' ? `${day}${clock}` : `${day}, ${clock}`;
}
