/** Styled text: whatever is done to it, its characters are those of a plain string and its styles those of each character. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { grow, pressed } from '../../../local/services/docs/node';
import type { StoredNode } from '../../../local/services/docs/model';
import { searchPattern } from '../../../local/services/docs/pattern';
import { TextView } from '../../../local/services/docs/text-view';

type Step =
  | { readonly kind: 'splice'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'bold'; readonly at: number; readonly length: number; readonly on: boolean };

const place = { at: fc.nat(40), length: fc.nat(12) };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('splice' as const), ...place, text: fc.string({ maxLength: 6 }) }),
  fc.record({ kind: fc.constant('bold' as const), ...place, on: fc.boolean() }),
);

/** One character and whether it is bold. */
type Letter = readonly [string, boolean];

const lettersOf = (text: string, bold: boolean): Letter[] => text.split('').map((each) => [each, bold]);

/** What a step does to a list of letters: new ones look like the first they replace, or the one before. */
function stepped(letters: readonly Letter[], { at, length, ...rest }: Step): Letter[] {
  const start = Math.min(at, letters.length);
  const end = Math.min(start + length, letters.length);
  const [before, middle, after] = [letters.slice(0, start), letters.slice(start, end), letters.slice(end)];
  if (rest.kind === 'bold')
    return [...before, ...lettersOf(middle.map(([each]) => each).join(''), rest.on), ...after];
  const model = middle[0] ?? before.at(-1) ?? after[0];
  return [...before, ...lettersOf(rest.text, model?.[1] ?? false), ...after];
}

function carryOut(view: TextView, { at, length, ...rest }: Step): void {
  const start = Math.min(at, view.length);
  const end = Math.min(start + length, view.length);
  if (rest.kind === 'splice') view.splice(start, end, rest.text);
  else view.restyle(start, end, { BOLD: rest.on ? true : null });
}

describe('a text under any edits', () => {
  test('is the same as its letters under the same edits, also after saving', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const paragraph = grow({
          type: 'PARAGRAPH',
          children: [{ type: 'TEXT', runs: [{ text: 'Ñandú {{a}}', style: {} }] }],
        });
        let letters = lettersOf('Ñandú {{a}}', false);
        for (const each of steps) {
          carryOut(new TextView(paragraph), each);
          letters = stepped(letters, each);
          // What an emptied paragraph remembers is another matter.
          fc.pre(letters.length > 0);
        }
        for (const read of [paragraph, grow(pressed(paragraph))]) {
          const view = new TextView(read);
          expect(view.text).toBe(letters.map(([letter]) => letter).join(''));
          expect(letters.map((_, index) => view.styleAt(index).BOLD === true)).toEqual(
            letters.map(([, bold]) => bold),
          );
        }
      }),
      { seed: 71, numRuns: 500 },
    );
  });
});

test('a quoted text finds itself and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), (text) => {
      fc.pre(!text.includes('\\E'));
      const [found] = 'x'.concat(text).matchAll(searchPattern(`\\Q${text}\\E`));
      expect(found?.[0]).toBe(text);
    }),
    { seed: 68, numRuns: 500 },
  );
});

test('saving and opening again changes nothing more', () => {
  const node: fc.Arbitrary<StoredNode> = fc.letrec<{ block: StoredNode; cell: StoredNode }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      fc.record({
        type: fc.constantFrom('PARAGRAPH' as const, 'LIST_ITEM' as const),
        attributes: fc.constantFrom({ HEADING: 'HEADING1' }, { HORIZONTAL_ALIGNMENT: 'CENTER' }),
        children: fc.array(
          fc.oneof(
            fc.constant<StoredNode>({ type: 'PAGE_BREAK' }),
            fc.record({
              type: fc.constant('TEXT' as const),
              runs: fc.array(
                fc.record({ text: fc.string({ maxLength: 5 }), style: fc.constantFrom({}, { BOLD: true }) }),
                { maxLength: 3 },
              ),
            }),
          ),
          { maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('TABLE' as const),
        columnWidths: fc.constantFrom([40, null], [null, 60]),
        children: fc.array(
          fc.record({
            type: fc.constant('TABLE_ROW' as const),
            children: fc.array(tie('cell'), { maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
      }),
    ),
    cell: fc.record({
      type: fc.constant('TABLE_CELL' as const),
      children: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    }),
  })).block;
  fc.assert(
    fc.property(node, (stored) => {
      const once = pressed(grow(stored));
      expect(pressed(grow(once))).toEqual(once);
      expect(grow(once).text).toBe(grow(stored).text);
    }),
    { seed: 72, numRuns: 300 },
  );
});
