import type { Language } from '../../shared/names/localized-text.js';
import type { Measure, OrderedPlace, Ranked, Turn } from './speaking-order.js';

interface OrderTexts {
  turn: Record<'host' | 'guest', Record<Turn, string>>;
  measure: Record<Measure, (rank: number) => string>;
  between: string;
}

const texts: Record<Language, OrderTexts> = {
  vi: {
    turn: {
      host: {
        begins: 'Phía nước chủ nhà phát biểu mở đầu.',
        alternates: 'Hai bên luân phiên, đến lượt nước chủ nhà.',
        alone: 'Phía khách không còn người phát biểu.',
      },
      guest: {
        begins: 'Phía khách phát biểu mở đầu.',
        alternates: 'Hai bên luân phiên, đến lượt phía khách.',
        alone: 'Phía nước chủ nhà không còn người phát biểu.',
      },
    },
    measure: {
      rank: (rank) => `Xếp theo cấp bậc (bậc ${rank}).`,
      delegation: (rank) => `Cùng bậc ${rank}, xếp theo thứ tự lễ tân của đoàn.`,
      name: (rank) => `Cùng bậc ${rank} và cùng thứ tự của đoàn, xếp theo tên.`,
    },
    between: ' ',
  },
  ja: {
    turn: {
      host: {
        begins: '開催国側が最初に発言します。',
        alternates: '両国が交互に発言し、開催国側の番です。',
        alone: '招待国側の発言者は残っていません。',
      },
      guest: {
        begins: '招待国側が最初に発言します。',
        alternates: '両国が交互に発言し、招待国側の番です。',
        alone: '開催国側の発言者は残っていません。',
      },
    },
    measure: {
      rank: (rank) => `序列（${rank}位）によります。`,
      delegation: (rank) => `序列${rank}位が同じため、代表団の席次によります。`,
      name: (rank) => `序列${rank}位、代表団の席次とも同じため、氏名順です。`,
    },
    between: '',
  },
  en: {
    turn: {
      host: {
        begins: 'The host country begins.',
        alternates: 'The two sides take turns: the host country’s.',
        alone: 'The guests have nobody left to speak.',
      },
      guest: {
        begins: 'The guests begin.',
        alternates: 'The two sides take turns: the guests’.',
        alone: 'The host country has nobody left to speak.',
      },
    },
    measure: {
      rank: (rank) => `By rank (${rank}).`,
      delegation: (rank) => `Of equal rank (${rank}), by the precedence of the delegation.`,
      name: (rank) => `Of equal rank (${rank}) and precedence of the delegation, by name.`,
    },
    between: ' ',
  },
};

/** Why somebody has their place, in words. */
export function reasonOf({ isHost, turn, measure, person }: OrderedPlace<Ranked>, language: Language): string {
  const { turn: turns, measure: measures, between } = texts[language];
  return [turns[isHost ? 'host' : 'guest'][turn], measures[measure](person.rank)].join(between);
}
