import { languages } from '../names/localized-text.js';
import {
  bothLocalTimes,
  formatDay,
  formatInstant,
  formatInterval,
  onBothClocks,
  shortDay,
  shortInstant,
} from './spoken-time.js';

const hanoi = 'Asia/Ho_Chi_Minh';
const morning = { start: new Date('2025-11-25T01:00Z'), end: new Date('2025-11-25T01:30Z') };
const lateEvening = { start: new Date('2025-11-23T14:30Z'), end: new Date('2025-11-23T15:30Z') };

describe('times in words', () => {
  it('writes a day in each language', () => {
    expect(languages.map((language) => formatDay(morning.start, hanoi, language))).toEqual([
      'Thứ Ba, ngày 25 tháng 11 năm 2025',
      '2025年11月25日（火）',
      'Tuesday, 25 November 2025',
    ]);
  });

  it('writes days and hours in figures where there is little room', () => {
    expect(languages.map((language) => shortDay('2025-11-05', language))).toEqual([
      '05/11/2025',
      '2025/11/05',
      '5 Nov 2025',
    ]);
    expect(languages.map((language) => shortInstant(lateEvening.end, 'Asia/Tokyo', language))).toEqual([
      '24/11/2025 00:30',
      '2025/11/24 00:30',
      '24 Nov 2025 00:30',
    ]);
  });

  it('names every day of the week', () => {
    const week = [24, 25, 26, 27, 28, 29, 30].map((day) => new Date(`2025-11-${day}T05:00Z`));
    expect(week.map((day) => formatDay(day, hanoi, 'vi').split(',')[0])).toEqual([
      'Thứ Hai',
      'Thứ Ba',
      'Thứ Tư',
      'Thứ Năm',
      'Thứ Sáu',
      'Thứ Bảy',
      'Chủ Nhật',
    ]);
  });

  it('writes an instant in each language', () => {
    expect(languages.map((language) => formatInstant(morning.start, hanoi, language))).toEqual([
      'Thứ Ba, ngày 25 tháng 11 năm 2025, 08:00',
      '2025年11月25日（火）08:00',
      'Tuesday, 25 November 2025, 08:00',
    ]);
  });

  it('names the second day of an interval that passes midnight', () => {
    expect(formatInterval(lateEvening, 'Asia/Tokyo', 'en')).toEqual(
      'Sunday, 23 November 2025, 23:30 – Monday, 24 November 2025, 00:30',
    );
  });

  it('tells the clocks of Hà Nội and Tokyo in each language', () => {
    expect(languages.map((language) => bothLocalTimes(morning, language))).toEqual([
      ['Thứ Ba, ngày 25 tháng 11 năm 2025, 08:00–08:30 (giờ Hà Nội)', '10:00–10:30 (giờ Tokyo)'],
      ['2025年11月25日（火）08:00–08:30（ハノイ時間）', '10:00–10:30（東京時間）'],
      ['Tuesday, 25 November 2025, 08:00–08:30 (Hà Nội time)', '10:00–10:30 (Tokyo time)'],
    ]);
  });

  it('gives each clock its own day', () => {
    expect(onBothClocks({ start: new Date('2025-11-23T15:30Z'), end: new Date('2025-11-23T16:00Z') }, 'en')).toEqual([
      { label: 'Hà Nội time', text: 'Sunday, 23 November 2025, 22:30–23:00' },
      { label: 'Tokyo time', text: 'Monday, 24 November 2025, 00:30–01:00' },
    ]);
  });
});
