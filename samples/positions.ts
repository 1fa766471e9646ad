import type { Localized, Organization } from './types.js';

/** A post in a delegation; `{}` stands for the organization's name in that language. */
interface Post extends Localized {
  /** Precedence, 1 is highest. */
  rank: number;
}

const row = (rank: number, vi: string, ja: string, en: string): Post => ({ rank, vi, ja, en });

/** Posts by precedence; who comes after the last has the last. */
const POSTS = {
  vietnameseLocality: [
    row(2, 'Chủ tịch Ủy ban nhân dân {}', '{}人民委員会委員長', "Chair of the People's Committee of {}"),
    row(3, 'Phó Chủ tịch Ủy ban nhân dân {}', '{}人民委員会副委員長', "Vice Chair of the People's Committee of {}"),
    row(4, 'Giám đốc Sở Ngoại vụ {}', '{}外務局長', 'Director, Department of Foreign Affairs, {}'),
    row(4, 'Giám đốc Sở Công Thương {}', '{}商工局長', 'Director, Department of Industry and Trade, {}'),
    row(4, 'Giám đốc Sở Tài chính {}', '{}財政局長', 'Director, Department of Finance, {}'),
    row(
      5,
      'Trưởng phòng Hợp tác quốc tế, Sở Ngoại vụ {}',
      '{}外務局国際協力課長',
      'Head of International Cooperation, {}',
    ),
    row(6, 'Chuyên viên Sở Ngoại vụ {}', '{}外務局専門員', 'Officer, Department of Foreign Affairs, {}'),
  ],
  prefecture: [
    row(2, 'Thống đốc {}', '{}知事', 'Governor of {}'),
    row(3, 'Phó Thống đốc {}', '{}副知事', 'Vice Governor of {}'),
    row(4, 'Giám đốc Sở Công Thương và Lao động {}', '{}商工労働部長', 'Director General for Commerce and Labour, {}'),
    row(4, 'Giám đốc Sở Quốc tế {}', '{}国際局長', 'Director General for International Affairs, {}'),
    row(5, 'Trưởng phòng Quốc tế {}', '{}国際課長', 'Head of the International Division, {}'),
    row(5, 'Trưởng phòng Du lịch {}', '{}観光課長', 'Head of the Tourism Division, {}'),
    row(6, 'Chuyên viên phòng Quốc tế {}', '{}国際課主任', 'Officer, International Division, {}'),
  ],
  ministry: [
    row(1, 'Bộ trưởng {}', '{}大臣', 'Minister, {}'),
    row(2, 'Thứ trưởng {}', '{}副大臣', 'Vice Minister, {}'),
    row(4, 'Vụ trưởng, {}', '{}局長', 'Director General, {}'),
    row(5, 'Phó Vụ trưởng, {}', '{}次長', 'Deputy Director General, {}'),
    row(6, 'Chuyên viên, {}', '{}専門員', 'Officer, {}'),
  ],
  highLevel: [
    row(1, 'Trưởng {}', '{}団長', 'Head of the {}'),
    row(2, 'Phó Trưởng {}', '{}副団長', 'Deputy Head of the {}'),
    row(4, 'Thành viên {}', '{}団員', 'Member of the {}'),
  ],
  embassy: [
    row(2, 'Đại sứ, {}', '{} 特命全権大使', 'Ambassador, {}'),
    row(3, 'Công sứ, {}', '{} 公使', 'Minister, {}'),
    row(4, 'Tham tán, {}', '{} 参事官', 'Counsellor, {}'),
    row(5, 'Bí thư thứ nhất, {}', '{} 一等書記官', 'First Secretary, {}'),
  ],
  agency: [
    row(3, 'Tổng Giám đốc {}', '{}理事長', 'President, {}'),
    row(4, 'Phó Tổng Giám đốc {}', '{}副理事長', 'Vice President, {}'),
    row(5, 'Trưởng phòng, {}', '{}部長', 'Head of Division, {}'),
    row(6, 'Chuyên viên, {}', '{}職員', 'Officer, {}'),
  ],
  association: [
    row(3, 'Chủ tịch {}', '{}会長', 'President, {}'),
    row(4, 'Phó Chủ tịch {}', '{}副会長', 'Vice President, {}'),
    row(5, 'Tổng Thư ký {}', '{}事務局長', 'Secretary General, {}'),
    row(6, 'Chuyên viên, {}', '{}事務局員', 'Officer, {}'),
  ],
  company: [
    row(4, 'Tổng Giám đốc {}', '{}代表取締役社長', 'President and CEO, {}'),
    row(5, 'Phó Tổng Giám đốc {}', '{}取締役', 'Director, {}'),
    row(5, 'Trưởng phòng Kinh doanh, {}', '{}営業部長', 'Head of Sales, {}'),
    row(6, 'Chuyên viên, {}', '{}社員', 'Staff, {}'),
  ],
} satisfies Record<string, Post[]>;

/** The post of a delegation's member by place in its order (0 is the head), in three languages. */
export function positionOf(organization: Organization, order: number): Post {
  const posts: readonly Post[] = POSTS[ladderOf(organization)];
  const post = posts[Math.min(order, posts.length - 1)];
  if (post === undefined) throw new Error(`No post for ${organization.code}.`);
  const { rank, vi, ja, en } = post;
  return {
    rank,
    vi: vi.replace('{}', nameWithinVietnamese(organization.nameVi)),
    ja: japanesePost(organization, ja),
    en: en.replace('{}', organization.nameEn),
  };
}

function ladderOf({ code, kind, country }: Organization): keyof typeof POSTS {
  if (code.startsWith('EMB')) return 'embassy';
  if (code.startsWith('HLD')) return 'highLevel';
  if (kind !== 'locality') return kind;
  return country === 'VN' ? 'vietnameseLocality' : 'prefecture';
}

/** Within a phrase one writes "tỉnh Quảng Ninh", but "Thành phố Hồ Chí Minh" is a name. */
function nameWithinVietnamese(name: string): string {
  if (name === 'Thành phố Hồ Chí Minh') return name;
  return name.replace(/^Tỉnh /, 'tỉnh ').replace(/^Thành phố /, 'thành phố ');
}

/** 外務省 has a 外務大臣, without 省. */
function japanesePost({ nameJa }: Organization, template: string): string {
  return template.replace('{}', template.endsWith('大臣') ? nameJa.replace(/省$/, '') : nameJa);
}
