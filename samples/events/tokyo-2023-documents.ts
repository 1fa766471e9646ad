import { titleOf } from '../agreements.js';
import type { Reference } from '../reference.js';
import type { Agreement, Organization } from '../types.js';

/** As published: 30 documents worth three billion dollars were exchanged, and three notes on ODA worth 200 million. */
const DOCUMENTS = 30;
const WITH_VALUE = 20;
const TEN_MILLIONS = 300;
const ODA_NOTES = ['80000000.00', '70000000.00', '50000000.00'];
const DAY = '2023-12-16';
const CEREMONY = 'S-05';

interface Inputs {
  organizations: Organization[];
  reference: Reference;
}

/** Which documents these were is invented; their number and the sum of their values are published. */
export function buildDocuments({ organizations, reference }: Inputs): Agreement[] {
  const of = (country: Organization['country'], prefix: string) =>
    organizations.filter((one) => one.country === country && one.code.startsWith(prefix)).map(({ code }) => code);
  const vietnamese = [...of('VN', 'MIN-').slice(1), ...of('VN', 'VN-').slice(0, 15), ...of('VN', 'COM-').slice(0, 10)];
  const japanese = [...of('JP', 'JP-'), ...of('JP', 'AGE-'), ...of('JP', 'COM-').slice(60, 80)];
  const documents = Array.from({ length: DOCUMENTS }, (_, index): Agreement => {
    const kind = index < WITH_VALUE ? 'contract' : 'memorandum';
    const parties = [vietnamese[index] ?? '', japanese[index] ?? ''];
    const field = reference.fieldCodes[index % reference.fieldCodes.length] ?? '';
    return {
      code: `D-${String(index + 1).padStart(2, '0')}`,
      title: titleOf(kind, parties, field, { organizations, reference }),
      kind,
      parties,
      ...{ fields: [field], languages: ['vi', 'ja', 'en'] },
      value: valueOf(index),
      ...{ session: CEREMONY, exchangedOn: DAY },
    };
  });
  return [...documents, ...ODA_NOTES.map(odaNote)];
}

/** Each ten million more than the one before, the last what is missing. */
function valueOf(index: number): string | null {
  if (index >= WITH_VALUE) return null;
  const share = (at: number): number => 6 + at;
  const before = Array.from({ length: WITH_VALUE - 1 }, (_, at) => share(at)).reduce((sum, each) => sum + each, 0);
  return `${index === WITH_VALUE - 1 ? TEN_MILLIONS - before : share(index)}0000000.00`;
}

function odaNote(value: string, index: number): Agreement {
  const number = index + 1;
  return {
    code: `ODA-${number}`,
    title: {
      vi: `Công hàm trao đổi về viện trợ phát triển chính thức (ODA) số ${number}`,
      ja: `政府開発援助（ODA）に関する交換公文 第${number}号`,
      en: `Exchange of notes on official development assistance (ODA), No. ${number}`,
    },
    kind: 'other',
    parties: ['MIN-02', 'MIN-07'],
    ...{ fields: [], languages: ['vi', 'ja', 'en'] },
    value,
    ...{ session: null, exchangedOn: DAY },
  };
}
