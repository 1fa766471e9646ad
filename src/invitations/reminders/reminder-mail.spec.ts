import { someFacts } from '../../../test/golden/invitations/facts.js';
import { wordingWith } from '../templates/wording.js';
import { reminderMail, type AskedAgain } from './reminder-mail.js';

const facts = someFacts();
const question: AskedAgain = {
  ...{ id: 'i', aboutId: 'm', mailbox: facts.recipient.mailbox, kind: 'meeting', sequence: 0, facts },
  ...{ isBounced: false, toldAt: new Date('2025-11-20T02:00:00Z'), replyUrl: 'https://forum.example/reply/x' },
};

describe('the mail that reminds', () => {
  it('names what is open, when and where on both clocks, and the link that answers', () => {
    const { recipient } = facts;
    const { text, html } = reminderMail([question], recipient, 'recipient', wordingWith('reminder-recipient'));
    expect(text.slice(text.indexOf('Chưa trả lời'))).toBe(`Chưa trả lời:
  Cuộc gặp số 12 (Tỉnh Quảng Ninh – Tỉnh Gunma)
    Thứ Ba, ngày 25 tháng 11 năm 2025, 08:30–09:00 (giờ Hà Nội)
    10:30–11:00 (giờ Tokyo)
    Phòng Bái Tử Long (khu B)
    Trả lời thư mời: https://forum.example/reply/x

Trân trọng kính chào,
Ban Tổ chức Diễn đàn
`);
    expect(html).toContain('<a href="https://forum.example/reply/x" style="color:#1f4e79">Trả lời thư mời</a>');
  });

  it('names to the liaison who was asked, in the liaison’s language', () => {
    const liaison = { mailbox: 'kokusai@gunma.example', language: 'ja' as const, people: [] };
    const { subject, text } = reminderMail([question], liaison, 'liaison', wordingWith('reminder-liaison'));
    expect(subject).toBe('【ご出欠のご確認のお願い】ベトナム・日本地方協力フォーラム2025');
    expect(text.split('\n').filter((line) => line.startsWith('    '))).toEqual([
      ...['    Nguyễn Văn Mẫu 様', '    Trần Thị Ví Dụ 様', '    2025年11月25日（火）08:30–09:00（ハノイ時間）'],
      ...[
        '    10:30–11:00（東京時間）',
        '    バイトゥロンの間（Bエリア）',
        '    ご出欠のご回答: https://forum.example/reply/x',
      ],
    ]);
  });
});
