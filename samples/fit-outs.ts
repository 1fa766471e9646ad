import type { Booth, Delegate, FitOut, Localized, Organization } from './types.js';

/** Those who have filled in their sheets already. */
const FILLED_IN = 6;

const PRODUCTS: Localized[] = [
  { vi: 'Trà xanh', ja: '緑茶', en: 'Green tea' },
  { vi: 'Gốm sứ', ja: '陶磁器', en: 'Ceramics' },
  { vi: 'Thiết bị tiết kiệm năng lượng', ja: '省エネルギー機器', en: 'Energy-saving equipment' },
  { vi: 'Du lịch sinh thái', ja: 'エコツーリズム', en: 'Ecotourism' },
];

/** The sheets of the first exhibitors; their staff are the last two of those who come, who have the fewest meetings. */
export function buildFitOuts(booths: Booth[], organizations: Organization[], delegates: Delegate[]): FitOut[] {
  return booths
    .flatMap(({ exhibitor }) => exhibitor ?? [])
    .slice(0, FILLED_IN)
    .map((exhibitor, index) => {
      const { nameVi = '', nameJa = '', nameEn = '' } = organizations.find(({ code }) => code === exhibitor) ?? {};
      const onsite = delegates.filter((one) => one.delegation === exhibitor && one.attendance === 'onsite');
      return {
        exhibitor,
        nameBoard: { vi: nameVi, ja: nameJa, en: nameEn },
        powerKilowatts: 2 + (index % 3),
        furniture: [
          { code: 'TABLE', count: 2 },
          { code: 'CHAIR', count: 4 + index },
        ],
        products: [0, 1].map((step) => ({ name: productAt(index + step) })),
        staff: onsite.slice(-2).map(({ ref }) => ref),
        vehicles: [`14C-${100 + index}.${10 + index}`],
        delivery: { carrier: 'Sample Cargo', parcels: 6 + index },
      };
    });
}

function productAt(index: number): Localized {
  return PRODUCTS[index % PRODUCTS.length] ?? { vi: '', ja: '', en: '' };
}
