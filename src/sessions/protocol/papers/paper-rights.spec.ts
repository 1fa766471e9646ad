import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../access/role.js';
import { paperRights } from './paper-rights.js';

const circle = { stageIds: ['speaker'], seatedIds: ['guest'], interpreterIds: ['interpreter'] };
const who = (roles: Role[], delegateIds: string[] = [], interpreterIds: string[] = []) => ({
  ...{ roles, delegateIds, interpreterIds },
});

describe('a session’s papers', () => {
  it.each([
    ['an organiser does everything', who(['organiser']), 'rules sends reads'],
    ['a speaker sends and reads', who(['delegate'], ['speaker']), 'sends reads'],
    ['somebody with a seat reads', who(['delegate'], ['guest']), 'reads'],
    ['one of its interpreters reads', who(['interpreter'], [], ['interpreter']), 'reads'],
    ['another delegate knows nothing of them', who(['delegate'], ['other']), ''],
    ['another interpreter neither', who(['interpreter'], [], ['other']), ''],
    ['nor protocol, desk and liaisons', who(['protocol', 'desk', 'liaison']), ''],
  ])('%s', (_, caller, expected) => {
    const rights = Object.entries(paperRights(caller, circle)).flatMap(([right, has]) => (has ? [right] : []));
    expect(rights.join(' ')).toBe(expected);
  });
});
