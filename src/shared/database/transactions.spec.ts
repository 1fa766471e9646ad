import { DatabaseError } from 'pg';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isConnectionLost, isWaitInVain } from './transactions.js';

function refused(code: string): DatabaseError {
  return Object.assign(new DatabaseError('no', 2, 'error'), { code });
}

describe('a connection', () => {
  const lost: [string, Error][] = [
    ['ended by an administrator', refused('57P01')],
    ['ended beneath a query', new QueryFailedError('SELECT 1', [], refused('08006'))],
    ['gone before the next query of a transaction', new QueryRunnerAlreadyReleasedError()],
    ['gone before the next query of its manager', new QueryRunnerProviderAlreadyReleasedError()],
    ['gone while a query was written', new QueryFailedError('SELECT 1', [], new Error('write EPIPE'))],
    ['gone while a query was answered', new Error('Connection terminated unexpectedly')],
  ];
  it.each(lost)('is lost: %s', (_case, error) => expect(isConnectionLost(error)).toBe(true));

  const kept: [string, unknown][] = [
    ['a row is refused', new QueryFailedError('INSERT', [], refused('23505'))],
    ['a query takes too long', refused('57014')],
    ['something else went wrong', new Error('Connection of ideas')],
    ['somebody threw a text', 'Connection terminated'],
  ];
  it.each(kept)('is not lost where %s', (_case, error) => expect(isConnectionLost(error)).toBe(false));
});

describe('to wait in vain', () => {
  it.each([
    ['is to get no lock in time', '55P03', true],
    ['is to be stopped when it takes too long', '57014', true],
    ['is to be sent back by a deadlock every time', '40P01', true],
    ['is not to be refused by a constraint', '23505', false],
  ])('%s', (_case, code, expected) => {
    expect(isWaitInVain(new QueryFailedError('SELECT 1', [], refused(code)))).toBe(expected);
  });
});
