import { drawPrintedMatter, openPrintedMatter } from '../../src/delegations/desk/printed-matter.js';
import type { PrintFacts } from '../../src/delegations/desk/print-facts.js';
import { writeBadgeToken } from '../../src/delegations/desk/badge-token.js';

/** One PDF of 1,000 badges, each with a name, a title of sixty letters and a code of its own; what it costs. */
const count = Number(process.argv[2] ?? 1000);
const families = ['Nguyễn', 'Đỗ', 'Trần', 'Phạm', 'Lê', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Ngô'];
const given = ['Văn Mẫu', 'Thị Ngữ', 'Minh Thử', 'Quốc Đẫu', 'Ngọc Ẩn', 'Hữu Ví Dụ', 'Thục Quyên'];
const kanji = ['髙﨑', '𠮷野', '見本', '例田', '仮名山', '試川', '標本'];

function somebody(index: number): PrintFacts {
  const isJapanese = index % 3 === 0;
  const pick = (list: string[], step: number) => list[(index * step) % list.length] ?? '';
  const delegateId = `0197a3e0-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
  return {
    delegateId,
    language: isJapanese ? 'ja' : 'vi',
    forumName: { vi: 'Diễn đàn mẫu Việt Nam – Nhật Bản', ja: '日本・ベトナム見本フォーラム', en: 'Sample forum' },
    name: isJapanese
      ? {
          native: { family: pick(kanji, 5), given: `太郎${index}` },
          nativeLanguage: 'ja',
          romaji: { family: 'MIHON', given: `Taro ${index}` },
        }
      : { native: { family: pick(families, 3), given: `${pick(given, 5)} ${index}` }, nativeLanguage: 'vi' },
    position: {
      vi: `Phó Giám đốc Sở Ngoại vụ, Trưởng ban Hợp tác địa phương số ${index}`,
      ja: `国際地方協力推進室長兼経済連携担当部長(第${index}担当)`,
    },
    organization: { vi: `Ủy ban nhân dân tỉnh Mẫu ${index % 50}`, ja: `見本県第${index % 50}部` },
    country: isJapanese ? 'JP' : 'VN',
    accreditationClass: ['delegate', 'vip', 'press', 'speaker'][index % 4] ?? 'delegate',
    token: writeBadgeToken({ delegateId, serial: 1 }, () => Buffer.alloc(32, index)),
  };
}

const people = Array.from({ length: count }, (_, index) => somebody(index));
const started = performance.now();
const before = process.cpuUsage();
const pdf = openPrintedMatter('Badges', new Date('2027-03-01T00:00:00Z'));
let bytes = 0;
pdf.on('data', (chunk: Buffer) => (bytes += chunk.length));
const unprintable = await drawPrintedMatter(pdf, 'badges', people, 'vi');
pdf.end();
await new Promise((resolve) => pdf.on('end', resolve));
const seconds = (performance.now() - started) / 1000;
const cpuSeconds = process.cpuUsage(before).user / 1e6;
console.log(
  `${count} badges: ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of a processor), ${(bytes / 1e6).toFixed(1)} MB, ` +
    `at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of memory, ${unprintable.length} with characters that the font lacks`,
);
