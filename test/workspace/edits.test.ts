/** The marks of a text become words: values as they are, conditions with what depends on them, nothing else touched. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { edited, editsOf, paragraphBreak, type Filling } from '../../src/workspace/documents/edits';

const fill = (text: string, filling: Partial<Filling>): string =>
  edited(text, editsOf(text, { values: {}, conditions: {}, ...filling }));

describe('one text', () => {
  test('takes values, and the variants that marks ask for', () => {
    const values = { fecha: '14/03/2026', 'fecha|letras': 'a los catorce días' };
    expect(fill('El {{fecha}}, {{ fecha | letras }}.', { values })).toBe(
      'El 14/03/2026, a los catorce días.',
    );
  });

  test('keeps what depends on a condition that holds, drops what does not, marks included', () => {
    const text = 'Hubo {{?quorum}}quórum ({{n}}){{/?}}{{?sin_quorum}}poca gente ({{n}}){{/?}}.';
    const values = { n: '12' };
    expect(fill(text, { values, conditions: { quorum: true } })).toBe('Hubo quórum (12).');
    expect(fill(text, { values, conditions: { sin_quorum: true } })).toBe('Hubo poca gente (12).');
  });

  test('drops the marks of a list: who repeats the paragraph has read them', () => {
    expect(
      fill('{{#agenda}}{{orden}}. {{punto}}{{/agenda}}', { values: { orden: '1', punto: 'Agua' } }),
    ).toBe('1. Agua');
  });

  test('never reads a value for marks: what a person wrote stays as written', () => {
    const values = { nombre: '{{?x}}$1 {{fecha}} \\{\\{', fecha: '14/03/2026' };
    expect(fill('{{nombre}} — {{fecha}}', { values })).toBe('{{?x}}$1 {{fecha}} \\{\\{ — 14/03/2026');
  });

  test('marks where a value of several paragraphs must be split', () => {
    expect(fill('{{texto}}', { values: { texto: 'Uno.\n\n  Dos.\nTres.\n' } })).toBe(
      ['Uno.', 'Dos.', 'Tres.'].join(paragraphBreak),
    );
  });

  test('leaves alone what it cannot read', () => {
    expect(fill('{{ }} y {{a b}} quedan; {{ok}} no', { values: { ok: 'sí' } })).toBe(
      '{{ }} y {{a b}} quedan; sí no',
    );
  });
});

test('edits never overlap, whatever stands in the text', () => {
  const mark = fc.constantFrom(
    '{{a}}',
    '{{b|letras}}',
    '{{?si}}',
    '{{?no}}',
    '{{/?}}',
    '{{#l}}',
    '{{/l}}',
    '{{',
    '}}',
  );
  const texts = fc.array(fc.oneof(mark, fc.string())).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const edits = editsOf(text, { values: { a: 'A' }, conditions: { si: true } });
      for (const [index, edit] of edits.entries()) {
        expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
        expect(edit.end).toBeGreaterThan(edit.start);
      }
    }),
    { seed: 20260302, numRuns: 2000 },
  );
});

test('a text without marks has no edits', () => {
  const texts = fc.string().filter((text) => !/\{\{|\}\}/.test(text));
  fc.assert(
    fc.property(texts, (text) => {
      expect(editsOf(text, { values: {}, conditions: {} })).toEqual([]);
    }),
    { seed: 20260302, numRuns: 1000 },
  );
});
