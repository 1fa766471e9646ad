import type { Locality, Reference } from './reference.js';
import type { Country, Organization, OrganizationKind } from './types.js';

/** Chosen by us after the named ones: large partners first, one or two for each part of Japan. */
const PREFECTURES_OF_OUR_CHOICE = ['01', '04', '08', '12', '22', '27', '28', '34', '40', '42', '47', '26', '33', '20'];

/** Real ministries of 2025; that these ones take part is our choice. */
const MINISTRIES: { country: Country; vi: string; ja: string; en: string }[] = [
  { country: 'VN', vi: 'Ngoại giao', ja: '外務', en: 'Foreign Affairs' },
  { country: 'VN', vi: 'Tài chính', ja: '財政', en: 'Finance' },
  { country: 'VN', vi: 'Công Thương', ja: '商工', en: 'Industry and Trade' },
  { country: 'VN', vi: 'Khoa học và Công nghệ', ja: '科学技術', en: 'Science and Technology' },
  { country: 'VN', vi: 'Nông nghiệp và Môi trường', ja: '農業環境', en: 'Agriculture and Environment' },
  { country: 'VN', vi: 'Văn hóa, Thể thao và Du lịch', ja: '文化スポーツ観光', en: 'Culture, Sports and Tourism' },
  { country: 'JP', vi: 'Ngoại giao', ja: '外務', en: 'Foreign Affairs' },
  { country: 'JP', vi: 'Kinh tế, Thương mại và Công nghiệp', ja: '経済産業', en: 'Economy, Trade and Industry' },
];

/** The codes of companies that take part from afar begin with it. */
export const ONLINE = 'ONL';

const EMBASSY: Organization = {
  code: 'EMB-01',
  kind: 'ministry',
  country: 'JP',
  localityCode: null,
  nameVi: 'Đại sứ quán Nhật Bản tại Việt Nam',
  nameJa: '在ベトナム日本国大使館',
  nameEn: 'Embassy of Japan in Viet Nam',
};

/** How many there are of those who are not the same everywhere. */
export interface OrganizationCounts {
  prefectures: number;
  /** Of both countries. */
  companies: number;
  onlineCompanies: number;
  hasEmbassy: boolean;
}

/** Everybody who takes part: 34 Vietnamese localities, prefectures, ministries, agencies, associations, and companies in both countries. */
export function buildOrganizations(
  reference: Reference,
  { prefectures, companies, hasEmbassy, onlineCompanies }: OrganizationCounts,
): Organization[] {
  return [
    ...reference.localities.filter((locality) => locality.country === 'VN').map(vietnameseLocality),
    ...prefecturesTakingPart(reference, prefectures).map(prefecture),
    ...MINISTRIES.map(ministry),
    ...synthetic('AGE', 'agency', 6, 'Cơ quan xúc tiến mẫu', 'サンプル振興機構', 'Sample Promotion Agency'),
    ...synthetic('ASC', 'association', 8, 'Hiệp hội mẫu', 'サンプル協会', 'Sample Association'),
    ...synthetic('COM', 'company', companies, 'Công ty mẫu', 'サンプル企業', 'Sample Company'),
    ...(hasEmbassy ? [EMBASSY] : []),
    ...synthetic(
      ONLINE,
      'company',
      onlineCompanies,
      'Công ty trực tuyến mẫu',
      'オンライン参加企業',
      'Sample Online Company',
    ),
  ];
}

function prefecturesTakingPart(reference: Reference, count: number): Locality[] {
  const chosen = [...new Set([...reference.namedPrefectures, ...PREFECTURES_OF_OUR_CHOICE])].slice(0, count);
  return reference.localities.filter((locality) => locality.country === 'JP' && chosen.includes(locality.code));
}

function vietnameseLocality({ code, kind, name }: Locality): Organization {
  const base = { code: `VN-${code}`, kind: 'locality', country: 'VN', localityCode: code } as const;
  if (name.vi.startsWith('Thành phố')) return { ...base, nameVi: name.vi, nameJa: name.ja, nameEn: name.en };
  return kind === 'city'
    ? { ...base, nameVi: `Thành phố ${name.vi}`, nameJa: `${name.ja}市`, nameEn: `${name.en} City` }
    : { ...base, nameVi: `Tỉnh ${name.vi}`, nameJa: `${name.ja}省`, nameEn: `${name.en} Province` };
}

function prefecture({ code, name }: Locality): Organization {
  const base = { code: `JP-${code}`, kind: 'locality', country: 'JP', localityCode: code, nameJa: name.ja } as const;
  return name.ja.endsWith('県') || name.ja.endsWith('府')
    ? { ...base, nameVi: `Tỉnh ${name.vi}`, nameEn: `${name.en} Prefecture` }
    : { ...base, nameVi: name.vi, nameEn: name.en };
}

function ministry({ country, vi, ja, en }: (typeof MINISTRIES)[number], index: number): Organization {
  const isVietnamese = country === 'VN';
  return {
    code: `MIN-${numbered(index)}`,
    kind: 'ministry',
    country,
    localityCode: null,
    nameVi: isVietnamese ? `Bộ ${vi}` : `Bộ ${vi} Nhật Bản`,
    nameJa: isVietnamese ? `ベトナム${ja}省` : `日本${ja}省`,
    nameEn: `Ministry of ${en} of ${isVietnamese ? 'Viet Nam' : 'Japan'}`,
  };
}

function synthetic(
  prefix: string,
  kind: OrganizationKind,
  count: number,
  ...[vi, ja, en]: [vi: string, ja: string, en: string]
): Organization[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `${prefix}-${numbered(index)}`,
    kind,
    country: index % 2 === 0 ? 'VN' : 'JP',
    localityCode: null,
    nameVi: `${vi} ${numbered(index)}`,
    nameJa: `${ja}${numbered(index)}`,
    nameEn: `${en} ${numbered(index)}`,
  }));
}

function numbered(index: number): string {
  return String(index + 1).padStart(2, '0');
}
