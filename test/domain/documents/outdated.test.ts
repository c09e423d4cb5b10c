/** What a template of an earlier version leaves out, in the words of its marks. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { editionOfTemplate, findOmissions, templates } from '../../../src/domain/documents';
import { textsOf } from '../../../src/domain/documents/template';

const every = Object.values(templates);
const acta = templates.acta;

test.each(every.map((template) => [template.title, template] as const))(
  '%s as it is declared leaves nothing out',
  (_title, template) => {
    expect(findOmissions(textsOf(template), template)).toEqual([]);
  },
);

test('a text that went is told by what it said, a list once for all its marks', () => {
  const without = (word: string): string[] => textsOf(acta).filter((text) => !text.includes(word));
  expect(findOmissions(without('{{objetivo}}'), acta)).toContain(acta.values.objetivo.description);
  const lists = findOmissions(without('{{#acuerdos}}'), acta);
  expect(lists).toEqual([acta.lists.acuerdos.description]);
});

test('whatever staff add or restyle around the marks, nothing is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^{}]*$/), { maxLength: 5 }), (words) => {
      const texts = textsOf(acta).map((text, index) => `${words[index % 5] ?? ''}${text}`);
      expect(findOmissions([...texts.reverse(), ...words], acta)).toEqual([]);
    }),
    { seed: 20260302 },
  );
});

test('two editions are told apart by any word', () => {
  const [first = { kind: 'paragraph', text: '' } as const, ...others] = acta.blocks;
  const changed = { ...acta, blocks: [first, { kind: 'paragraph', text: 'Nuevo.' } as const, ...others] };
  expect(editionOfTemplate(changed)).not.toBe(editionOfTemplate(acta));
  expect(new Set(every.map(editionOfTemplate)).size).toBe(every.length);
});
