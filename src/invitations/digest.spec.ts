import { cancelled, factsFor, moved } from '../../test/golden/invitations/facts.js';
import { digestOf } from './digest.js';
import { compiledTexts, wordingWith } from './templates/wording.js';

const changes = [factsFor('vi', {}), factsFor('vi', moved), factsFor('vi', cancelled)];

describe('a digest', () => {
  it('tells what is new, what was and what is now, and what is no more', () => {
    const { text } = digestOf(changes, wordingWith('digest'));
    expect(text.slice(text.indexOf('Mới:'), text.indexOf('Từng nội dung'))).toBe(`Mới:
  Cuộc gặp số 12 (Tỉnh Quảng Ninh – Tỉnh Gunma)
    Thứ Ba, ngày 25 tháng 11 năm 2025, 08:30–09:00 (giờ Hà Nội)
    10:30–11:00 (giờ Tokyo)
    Phòng Bái Tử Long (khu B)

Thay đổi:
  Cuộc gặp số 12 (Tỉnh Quảng Ninh – Tỉnh Gunma)
    Thời gian: Thứ Ba, ngày 25 tháng 11 năm 2025, 08:00–08:30 (giờ Hà Nội)
    10:00–10:30 (giờ Tokyo)
    → Thứ Ba, ngày 25 tháng 11 năm 2025, 08:30–09:00 (giờ Hà Nội)
    10:30–11:00 (giờ Tokyo)
    Địa điểm: Phòng Vân Đồn (khu A)
    → Phòng Bái Tử Long (khu B)

Đã hủy:
  Cuộc gặp số 12 (Tỉnh Quảng Ninh – Tỉnh Gunma)
    Thứ Ba, ngày 25 tháng 11 năm 2025, 08:30–09:00 (giờ Hà Nội)
    10:30–11:00 (giờ Tokyo)

`);
  });

  it('says the words that organisers chose, and what they left in its own', () => {
    const texts = compiledTexts('digest', 'vi', {
      subject: '{{ count }} tin từ {{ organizer }}',
      calendarNote: 'Xem lịch.',
    });
    const { subject, text, html } = digestOf(changes, wordingWith('digest', { vi: texts }));
    expect([
      subject,
      text.includes('Xem lịch.'),
      html.includes('Xem lịch.'),
      text.includes('Trân trọng kính chào,'),
    ]).toEqual(['3 tin từ Ban Tổ chức Diễn đàn', ...[true, true, true]]);
  });
});
