import { describe, expect, it } from '@jest/globals';
import { compileText } from './template-engine.js';
import { faultsOf, type FieldRule } from './template-faults.js';

const rule: FieldRule = {
  field: 'opening',
  shape: 'paragraphs',
  placeholders: ['title', 'organizer', 'role'],
  samples: [
    { title: 'Mẫu', organizer: '見本', role: 'attendee' },
    { title: 'Mẫu', organizer: '見本', role: 'interpreter' },
  ],
};
const oneLine: FieldRule = { ...rule, field: 'subject', shape: 'line' };
const found = (source: string, by = rule) =>
  faultsOf(source, by).map(({ reason, line, column, found: name, nearest }) => [reason, line, column, name, nearest]);

describe('a text that organisers wrote', () => {
  it.each([
    ['with placeholders, in any letters', 'Kính gửi {{ organizer }}: {{title|upcase}}\n謹啓 {{ title }}'],
    ['that says one thing to some and another to others', '{% if role == "interpreter" %}A{% else %}B{% endif %}'],
    ['with a default', '{{ title | default: "—" }}'],
    ['with a case', '{% case role %}{% when "attendee" %}A{% else %}B{% endcase %}'],
    ['with a remark', '{% comment %} {{ none }} {% endcomment %}A'],
    ['with brackets that are none of ours', 'a (b..c) } %} {x}'],
  ])('is kept %s', (_what, source) => {
    expect(found(source)).toEqual([]);
  });

  it.each([
    ['a name that is misspelt', 'one\n  {{ titel }}', ['unknown-placeholder', 2, 6, 'titel', 'title']],
    ['a name that nobody knows', '{{ zzzzzzzz }}', ['unknown-placeholder', 1, 4, 'zzzzzzzz', null]],
    ['the constructor', '{{ constructor }}', ['unknown-placeholder', 1, 4, 'constructor', null]],
    ['a prototype', '{{ __proto__ }}', ['unknown-placeholder', 1, 4, '__proto__', null]],
    ['a property', '{{ title.constructor }}', ['unknown-placeholder', 1, 4, 'title.constructor', 'title']],
    [
      'a name in a part that no sample reaches',
      '{% if role == "x" %}{{ titel }}{% endif %}A',
      ['unknown-placeholder', 1, 24, 'titel', 'title'],
    ],
    ['a file', '{% include "/etc/passwd" %}', ['unknown-tag', 1, 1, 'include', null]],
    ['a layout', "{% layout '../../secret.key' %}", ['unknown-tag', 1, 1, 'layout', null]],
    ['a rendered file', "A\n{% render 'x' %}", ['unknown-tag', 2, 1, 'render', null]],
    ['an endless loop', '{% for i in (1..99999999999) %}{% endfor %}', ['range', 1, 1, null, null]],
    ['a loop', '{% for i in title %}{% endfor %}', ['unknown-tag', 1, 1, 'for', null]],
    ['a loop within other words', '{% liquid for i in title %}', ['unknown-tag', 1, 1, 'liquid', null]],
    ['a million of numbers', '{{ (1..100000000) }}', ['range', 1, 1, null, null]],
    ['an assignment', '{% assign title = "x" %}', ['unknown-tag', 1, 1, 'assign', null]],
    ['a filter that is not there', '{{ title | upcaes }}', ['unknown-filter', 1, 1, 'upcaes', 'upcase']],
    ['a filter that could grow a text', '{{ title | append: title }}', ['unknown-filter', 1, 1, 'append', null]],
    ['markup that would not be escaped', '{{ title | raw }}', ['unknown-filter', 1, 1, 'raw', null]],
    ['an open bracket', 'A\n{{ title', ['syntax', 2, 1, '{{ title', null]],
    ['an open condition', '{% if role %}', ['syntax', 1, 1, '{% if role %}', null]],
    ['nothing to say', '{% if role == "attendee" %}A{% endif %}', ['empty', 1, 1, null, null]],
    ['a megabyte', 'x'.repeat(1_000_000), ['too-long', 1, 1, null, null]],
    ['ten thousand brackets', '{{'.repeat(5_000), ['syntax', 1, 1, '{{'.repeat(30), null]],
    ['a control character', 'Mời\n \u0000', ['control-character', 2, 2, null, null]],
    ['half a character', 'Mời \ud800', ['control-character', 1, 5, null, null]],
  ])('is refused for %s, with its place', (_what, source, fault) => {
    expect(found(source)).toEqual([fault]);
  });

  it.each([
    ['\r\nBcc: evil@x.example', 1],
    ['Mời\nBcc: evil@x.example', 4],
    ['Mời\u2028', 4],
  ])('is refused as a subject of two lines: %j', (source, column) => {
    expect(found(source, oneLine)).toEqual([['line-break', 1, column, null, null]]);
  });

  it('names every unknown placeholder at once', () => {
    expect(found('{{ titel }} {{ oragnizer }}').map(([, , , name]) => name)).toEqual(['titel', 'oragnizer']);
  });
});

describe('a text that is written', () => {
  it('never reads a value as a template', () => {
    const text = compileText('{{ title }}');
    expect(text.write({ title: "{{ organizer }}{% include '/etc/passwd' %}", organizer: 'secret' })).toBe(
      "{{ organizer }}{% include '/etc/passwd' %}",
    );
  });

  it('says what its values say, however many there were before', () => {
    const text = compileText('{{ title }}!');
    const numbers = Array.from({ length: 200 }, (_, index) => String(index % 70));
    expect(numbers.map((title) => text.write({ title }))).toEqual(numbers.map((title) => `${title}!`));
  });

  it('bears four hundred and fifty conditions in one another', () => {
    const depth = 450;
    const source = `${'{%if role%}'.repeat(depth)}A${'{%endif%}'.repeat(depth)}`;
    expect([source.length < 10_001, found(source)]).toEqual([true, []]);
  });
});
