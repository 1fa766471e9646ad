import type { Booth, BoothWait, Hall, Organization } from './types.js';

/** How many booths each country has, and which organizations keep a cultural space. */
export interface ExhibitionShape {
  vietnamese: number;
  japanese: number;
  culturalSpaces: string[];
  /** Who would like a cultural space as well, and waits for one. */
  waiting: string[];
}

export const HALLS: Hall[] = [
  {
    code: 'E1',
    name: { vi: 'Sảnh Việt Nam', ja: 'ベトナム館', en: 'Viet Nam Hall' },
    widthMetres: 38,
    depthMetres: 24,
  },
  { code: 'E2', name: { vi: 'Sảnh Nhật Bản', ja: '日本館', en: 'Japan Hall' }, widthMetres: 38, depthMetres: 18 },
  { code: 'E3', name: { vi: 'Sảnh văn hóa', ja: '文化館', en: 'Culture Hall' }, widthMetres: 30, depthMetres: 24 },
];
/** Between rows and along the walls, in metres. */
const AISLE = 3;
const WALL = 1;

/** Hall E1 for Viet Nam, E2 for Japan, E3 for culture; the last booths of E1 and of E2 are free. */
export function buildBooths(
  { vietnamese, japanese, culturalSpaces }: ExhibitionShape,
  organizations: Organization[],
): Booth[] {
  const candidates = organizations.filter(({ code }) => !culturalSpaces.includes(code));
  const booths = [
    ...countryHall('VN', vietnamese, candidates),
    ...countryHall('JP', japanese, candidates),
    ...culturalSpaces.map((exhibitor, index) => booth('E3', index, 'cultural-space', 8, 6, exhibitor)),
  ];
  return HALLS.flatMap((hall) =>
    inRows(
      hall,
      booths.filter(({ hall: code }) => code === hall.code),
    ),
  );
}

/** Those who found no cultural space left. */
export function buildBoothWaits({ waiting }: ExhibitionShape): BoothWait[] {
  return waiting.map((exhibitor) => ({ exhibitor, kind: 'cultural-space', hall: 'E3' }));
}

/** Side by side along the upper wall, then in further rows with an aisle between. */
function inRows({ widthMetres }: Hall, booths: Booth[]): Booth[] {
  let [x, y, rowDepth] = [WALL, WALL, 0];
  return booths.map((each) => {
    if (x + each.widthMetres > widthMetres - WALL) [x, y, rowDepth] = [WALL, y + rowDepth + AISLE, 0];
    const placed = { ...each, xMetres: x, yMetres: y };
    x += each.widthMetres;
    rowDepth = Math.max(rowDepth, each.depthMetres);
    return placed;
  });
}

function countryHall(country: 'VN' | 'JP', count: number, organizations: Organization[]): Booth[] {
  const ofCountry = organizations.filter((organization) => organization.country === country);
  const companies = ofCountry.filter(({ kind }) => kind === 'company').slice(0, Math.floor(count / 3));
  const localities = ofCountry.filter(({ kind }) => kind === 'locality');
  const exhibitors = [...localities.slice(0, count - 1 - companies.length), ...companies];
  const hall = country === 'VN' ? 'E1' : 'E2';
  return Array.from({ length: count }, (_, index) => {
    const exhibitor = exhibitors[index];
    const kind = exhibitor?.kind === 'locality' ? 'locality' : 'company';
    const [width, depth] = kind === 'locality' ? [6, 3] : [3, 3];
    return booth(hall, index, kind, width, depth, exhibitor?.code ?? null);
  });
}

function booth(
  hall: string,
  index: number,
  kind: Booth['kind'],
  widthMetres: number,
  depthMetres: number,
  exhibitor: string | null,
): Booth {
  const number = `${hall}-${String(index + 1).padStart(2, '0')}`;
  return {
    number,
    hall,
    zone: hall === 'E2' ? 'B' : 'A',
    kind,
    widthMetres,
    depthMetres,
    xMetres: 0,
    yMetres: 0,
    exhibitor,
  };
}
