import { expect, it } from '@jest/globals';
import { isInstant } from './page.js';

it.each<[boolean, string]>([
  [true, '2025-11-25T02:00:00.000Z'],
  [true, '2024-02-29T23:59:59.999Z'],
  [false, '2025-02-30T00:00:00.000Z'],
  [false, '0000-01-01T00:00:00.000Z'],
  [false, '+275760-09-13T00:00:00.000Z'],
  [false, '2025-11-25T02:00:00.000'],
  [false, '2025-11-25 (x)'],
  [false, '1'],
  [false, ''],
])('says %s of an instant in a cursor that is %s', (expected, part) => {
  expect(isInstant(part)).toBe(expected);
});
