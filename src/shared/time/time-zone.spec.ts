import { isTimeZone } from './time-zone.js';

describe('isTimeZone', () => {
  it.each([
    'Asia/Ho_Chi_Minh',
    'Asia/Tokyo',
    'UTC',
    'Etc/GMT-7',
    'America/Port-au-Prince',
    'America/Argentina/Ushuaia',
  ])('knows %s', (name) => {
    expect(isTimeZone(name)).toEqual(true);
  });

  it.each(['asia/ho_chi_minh', 'Asia/Ha_Noi', '+07:00', 'EST', '', 'Asia/', 'local', '../etc/passwd', 7, undefined])(
    'refuses %p',
    (name) => {
      expect(isTimeZone(name)).toEqual(false);
    },
  );
});
