import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../test/harness/pdf.js';
import type { Language } from '../../shared/names/localized-text.js';
import { bytesOf } from '../../shared/pdf/pdf-document.js';
import { drawLetter, openLetters } from './letter-document.js';
import type { LetterFacts } from './letter-facts.js';
import { someLetter } from '../../../test/golden/letters/facts.js';

const createdAt = new Date('2025-10-05T00:00:00Z');

async function printed(language: Language, changes: Partial<LetterFacts> = {}) {
  const pdf = openLetters(createdAt);
  const count = drawLetter(pdf, someLetter(language, changes));
  const bytes = await bytesOf(pdf);
  return { count, bytes, pages: readPdf(bytes) };
}
const textOf = ({ pages }: Awaited<ReturnType<typeof printed>>) =>
  pages.map(({ texts }) => texts.map(({ text }) => text).join('|')).join('||');

describe('a letter', () => {
  it.each([
    [
      'vi',
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc',
        'Số: 07/GM-BTC',
        'Hạ Long, ngày 05 tháng 10 năm 2025',
        'GIẤY MỜI',
        'Kính gửi: Bà Đỗ Thị Ngữ Ế',
        'Nơi nhận:',
        'TRƯỞNG BAN TỔ CHỨC',
      ],
    ],
    ['ja', ['GM-BTC 第7号|2025年10月5日|見本県|副知事|髙﨑 𠮷之助 様', '拝啓\u3000', '敬具', '記', '以上', '印']],
    ['en', ['No. 7/GM-BTC|Hạ Long, 5 October 2025|Ms. Jane Sample', 'Yours sincerely,']],
  ] as const)('in %s has what such a letter has', async (language, parts) => {
    const text = textOf(await printed(language));
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  });

  it.each(['vi', 'ja', 'en'] as const)(
    'in %s is the same, byte for byte, when it is printed again',
    async (language) => {
      const [one, other] = [await printed(language), await printed(language)];
      expect(one.bytes.equals(other.bytes)).toBe(true);
    },
  );

  it.each(['vi', 'ja', 'en'] as const)(
    'in %s goes over several pages, each with its number, and loses no letter',
    async (language) => {
      const paragraphs = Array.from({ length: 40 }, (_, index) => `${index} Nội dung 内容 ${'ưỡ'.repeat(200)}`);
      const long = await printed(language, { paragraphs });
      const text = textOf(long).replace(/[|\s]/gu, '');
      expect([
        long.pages.length > 1,
        long.count === long.pages.length,
        paragraphs.filter((paragraph) => !text.includes(paragraph.replace(/\s/gu, '').slice(0, 40))),
        text.includes(`–${long.count}/${long.count}`),
      ]).toEqual([true, true, [], true]);
    },
  );

  it.each(['vi', 'ja', 'en'] as const)(
    'in %s keeps names and titles of sixty letters and more within the page',
    async (language) => {
      const addressee = {
        name: 'Đỗ Nguyễn Hoàng Phượng Ngữ Ế Ẫ Ự '.repeat(3).trim(),
        position:
          '国際地方協力推進室長兼経済連携担当部長兼観光交流促進担当参事官兼地域間交流推進本部事務局次長兼広報官代理事務取扱者',
        organization: 'W'.repeat(120),
      };
      const { pages } = await printed(language, {
        addressee,
        signatory: { title: addressee.position, name: addressee.name },
      });
      const outside = pages.flatMap(({ texts }) => texts.filter(({ x, y }) => x < 40 || x > 560 || y < 30 || y > 830));
      expect(outside).toEqual([]);
    },
  );
});
