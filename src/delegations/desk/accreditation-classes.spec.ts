import { markOf } from './accreditation-classes.js';

const known = ['vip', 'delegate', 'speaker', 'press', 'interpreter', 'exhibitor', 'observer', 'staff', 'security'];

/** WCAG 2.2: relative luminance and contrast. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the band of a class', () => {
  it('can be read from afar, and looks like no other', () => {
    const marks = [...known, 'motorcade'].map(markOf);
    expect(marks.filter(({ band, ink }) => contrast(band, ink) < 4.5)).toEqual([]);
    expect(new Set(marks.map(({ band }) => band)).size).toBe(marks.length);
  });

  it('carries the code of a class that organisers invented, whatever they call it', () => {
    expect(['motorcade', 'constructor'].map((name) => markOf(name).name)).toEqual([
      { en: 'motorcade' },
      { en: 'constructor' },
    ]);
  });
});
