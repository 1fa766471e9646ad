import type { LocalizedText } from '../../shared/names/localized-text.js';

/** A side of a meeting with the precedence of those who come for it; 1 is the highest. */
export interface RankedParty {
  delegationId: string;
  ranks: number[];
}

/** A side whose highest is not high enough for another one. */
export interface RankFinding {
  delegationId: string;
  /** Of its highest. */
  rank: number;
  /** What would do: this or above. */
  needed: number;
  words: LocalizedText;
}

/**
 * Whoever is highest is met by rank or above, give or take the tolerance; and the others are as high as the first party wished.
 * @param counterpartRank what the first party wishes of each other one; null: nothing of its own
 */
export function rankFindings(
  parties: RankedParty[],
  { counterpartRank, tolerance }: { counterpartRank: number | null; tolerance: number },
): RankFinding[] {
  const sides = parties.flatMap(({ delegationId, ranks }) =>
    ranks.length === 0 ? [] : [{ delegationId, rank: Math.min(...ranks) }],
  );
  const highest = Math.min(...sides.map(({ rank }) => rank));
  const asking = parties[0]?.delegationId;
  return sides.flatMap(({ delegationId, rank }) => {
    const wished = delegationId === asking ? null : counterpartRank;
    const needed = Math.min(highest + tolerance, wished ?? Number.POSITIVE_INFINITY);
    return rank <= needed ? [] : [{ delegationId, rank, needed, words: wordsOf(rank, needed) }];
  });
}

function wordsOf(rank: number, needed: number): LocalizedText {
  return {
    vi: `Người đứng đầu của bên này có thứ bậc lễ tân ${rank}; bên kia cần được tiếp bởi người có thứ bậc ${needed} trở lên.`,
    ja: `この側の最上位者の席次は${rank}ですが、相手側には席次${needed}以上の方の対応が必要です。`,
    en: `The highest of this side has precedence ${rank}; the other side is to be met by ${needed} or above.`,
  };
}
