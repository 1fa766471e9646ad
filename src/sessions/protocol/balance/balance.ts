/** A talk that is counted; `null`: nobody speaks, or who spoke has been erased. */
export interface CountedTalk {
  minutes: number;
  sessionId: string;
  delegationId: string | null;
  country: string | null;
  kind: string | null;
  gender: string | null;
}

export const dimensions = ['country', 'kind', 'gender', 'delegation', 'session'] as const;
export type Dimension = (typeof dimensions)[number];

/** How much is spoken by those of one country, kind, gender or delegation, or in one session. */
export interface Figure {
  /** Null: by nobody who is known. */
  key: string | null;
  minutes: number;
  talks: number;
  /** Of all minutes, in percent with one decimal; 0 when there are none. */
  share: number;
  /** Of which talks it is made: their numbers in the list, from 1. */
  rows: number[];
}

export interface Balance {
  minutes: number;
  talks: number;
  figures: Record<Dimension, Figure[]>;
}

const keyOf: Record<Dimension, (talk: CountedTalk) => string | null> = {
  country: ({ country }) => country,
  kind: ({ kind }) => kind,
  gender: ({ gender }) => gender,
  delegation: ({ delegationId }) => delegationId,
  session: ({ sessionId }) => sessionId,
};

/** The minutes of a list of talks by country, kind of organization, gender, delegation and session; the largest first, what is by nobody known last. */
export function balanceOf(talks: readonly CountedTalk[]): Balance {
  const minutes = sumOf(talks);
  const figuresBy = (dimension: Dimension) => figuresOf(talks, keyOf[dimension], minutes);
  return {
    minutes,
    talks: talks.length,
    figures: {
      country: figuresBy('country'),
      kind: figuresBy('kind'),
      gender: figuresBy('gender'),
      delegation: figuresBy('delegation'),
      session: figuresBy('session'),
    },
  };
}

function figuresOf(talks: readonly CountedTalk[], key: (talk: CountedTalk) => string | null, total: number): Figure[] {
  const figures = [...new Set(talks.map(key))].map((one) => {
    const own = talks.map((talk, index) => ({ talk, row: index + 1 })).filter(({ talk }) => key(talk) === one);
    const minutes = sumOf(own.map(({ talk }) => talk));
    const share = total === 0 ? 0 : Math.round((minutes / total) * 1000) / 10;
    return { key: one, minutes, talks: own.length, share, rows: own.map(({ row }) => row) };
  });
  return figures.sort(
    (one, other) =>
      Number(one.key === null) - Number(other.key === null) ||
      other.minutes - one.minutes ||
      (one.rows[0] ?? 0) - (other.rows[0] ?? 0),
  );
}

function sumOf(talks: readonly CountedTalk[]): number {
  return talks.reduce((sum, { minutes }) => sum + minutes, 0);
}
