import { anAgenda, aSession, aSpeaker, salon } from '../../../test/agenda/agendas.js';
import { changelogOf } from './changelog.js';
import { emptyAgenda, releaseDiff } from './release-diff.js';

type Sessions = ReturnType<typeof aSession>[];

const words = (before: Sessions, after: Sessions) =>
  changelogOf(releaseDiff(anAgenda(before), anAgenda(after)), 'Asia/Ho_Chi_Minh');
const later = { start: '2025-11-25T10:00:00+07:00', end: '2025-11-25T11:00:00+07:00' };

describe('the changelog', () => {
  it('says of the first release how much it brings', () => {
    const first = anAgenda([aSession()]);
    expect(changelogOf(releaseDiff(emptyAgenda(first), first), 'Asia/Ho_Chi_Minh')).toEqual([
      {
        vi: 'Công bố chương trình lần đầu, gồm 1 hoạt động.',
        ja: 'プログラムを初めて公開しました（全1件）。',
        en: 'The agenda is published for the first time, with 1 session.',
      },
    ]);
  });

  it('tells what is new, what moves, what changes and what is gone, in this order', () => {
    const kept = [
      aSession({ code: 'S-02', speakers: [aSpeaker('p1', 'Anna')] }),
      aSession({ code: 'S-03' }),
      aSession({ code: 'S-04' }),
    ];
    const after = [
      aSession({ code: 'S-01' }),
      aSession({ code: 'S-02', speakers: [aSpeaker('p2', 'Binh')] }),
      aSession({ code: 'S-03', ...later, room: salon }),
    ];
    expect(words(kept, after)).toEqual([
      {
        vi: 'Bổ sung S-01 “Cảng biển”: Thứ Ba, ngày 25 tháng 11 năm 2025, 09:00–10:00, Hội trường.',
        ja: 'S-01「港湾」を追加しました（2025年11月25日（火）09:00–10:00、大ホール）。',
        en: 'Added S-01 “Ports”: Tuesday, 25 November 2025, 09:00–10:00, Hall.',
      },
      {
        vi: 'Điều chỉnh S-03 “Cảng biển”: từ Thứ Ba, ngày 25 tháng 11 năm 2025, 09:00–10:00, Hội trường sang Thứ Ba, ngày 25 tháng 11 năm 2025, 10:00–11:00, Phòng nhỏ.',
        ja: 'S-03「港湾」の日時・会場を変更しました（変更前：2025年11月25日（火）09:00–10:00、大ホール、変更後：2025年11月25日（火）10:00–11:00、サロン）。',
        en: 'Moved S-03 “Ports”: from Tuesday, 25 November 2025, 09:00–10:00, Hall to Tuesday, 25 November 2025, 10:00–11:00, Salon.',
      },
      {
        vi: 'Cập nhật S-02 “Cảng biển”: thành phần chủ tọa, diễn giả (thêm Binh, không còn Anna).',
        ja: 'S-02「港湾」を更新しました（議長・登壇者：Binhを追加、Annaを除外）。',
        en: 'Updated S-02 “Ports”: chairs and speakers (with Binh, without Anna).',
      },
      { vi: 'Hủy S-04 “Cảng biển”.', ja: 'S-04「港湾」を取りやめました。', en: 'Cancelled S-04 “Ports”.' },
    ]);
  });

  it('says that nothing has changed', () => {
    expect(words([aSession()], [aSession()]).map(({ en }) => en)).toEqual([
      'Nothing has changed since the release before.',
    ]);
  });

  it('says nothing of a session that only has another id', () => {
    expect(words([aSession()], [aSession({ id: 'other' })])).toEqual([]);
  });

  it('keeps each line short enough to be edited', () => {
    const title = { en: 'x'.repeat(450) };
    const [line] = words([], [aSession({ title })]);
    expect(line?.en?.length).toBe(500);
  });
});
