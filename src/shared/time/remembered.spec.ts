import { remembered } from './remembered.js';

describe('remembered', () => {
  it('asks once for each zone and time, and anew when it has forgotten', () => {
    const asked: string[] = [];
    const answer = remembered((zone: string, time: number) => {
      asked.push(`${zone} ${time}`);
      return time * 2;
    });
    expect([answer('A', 1), answer('A', 1), answer('B', 1)]).toEqual([2, 2, 2]);
    expect(asked).toEqual(['A 1', 'B 1']);
    for (let time = 2; time < 10_100; time += 1) answer('A', time);
    expect([answer('A', 1), asked.filter((one) => one === 'A 1').length]).toEqual([2, 2]);
  });
});
