/** The enums of FormApp. */
import { makeEnum, type EnumValue } from '../../../runtime/facade';
import { itemKinds } from '../forms';

export const itemTypes = makeEnum(...itemKinds);
export const destinationTypes = makeEnum('SPREADSHEET');
export const pageNavigationTypes = makeEnum('CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT');
export const alignments = makeEnum('LEFT', 'CENTER', 'RIGHT');
export const feedbackTypes = makeEnum('CORRECT', 'INCORRECT', 'GENERAL');

/** The name of an enum value of this enum; undefined for anything else. */
export function nameIn<K extends string>(
  values: Readonly<Record<K, EnumValue>>,
  value: unknown,
): K | undefined {
  return (Object.keys(values) as K[]).find((name) => values[name] === value);
}
