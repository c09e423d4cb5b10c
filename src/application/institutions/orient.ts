/** Orients somebody to an institution: what its entry in the directory lacks is asked, used, and kept there for the next one. */
import { helpFrom } from '../../domain/institutions/help-text';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import type { Row } from '../../domain/schema/table';
import { institutions } from '../../domain/tables';
import { update, type Change } from '../kernel/operation';
import { checkHelper, type Directory } from './find-helper';

/** What is told of an institution besides what the directory says. */
export interface Told {
  readonly helperPhone?: string | undefined;
  readonly helperBring?: string | undefined;
}

interface Orientation {
  /** Institution, telephone and what to bring, in one line. */
  readonly help: string;
  /** What the directory learnt. */
  readonly changes: readonly Change[];
}

const lacking = (name: string, what: string, field: keyof Told): Problem =>
  problem(
    'cannotApply',
    [`El directorio no dice ${what} ${name}: escríbalo aquí y quedará guardado.`],
    field,
  );

/** What would be written over what the directory says: who types it may mean another institution. */
const contrary = (
  { helperPhone, helperBring }: Told,
  { name, phone, bring }: Pick<Row<typeof institutions>, 'name' | 'phone' | 'bring'>,
): Problem[] =>
  (
    [
      ['helperPhone', helperPhone, phone],
      ['helperBring', helperBring, bring],
    ] as const
  ).flatMap(([field, told, known]) => {
    const why = `El directorio dice «${known}» de ${name}: deje esto en blanco, o corrija la ficha de la institución.`;
    return told === undefined || known === undefined || told === known
      ? []
      : [problem('cannotApply', [why], field)];
  });

/**
 * How somebody who is told «No procede» is helped on: with a telephone and what to bring, not with a name only (domain
 * features, 32). Problems stand at `referredTo`, `helperPhone` and `helperBring`.
 */
export function orientTo(id: string, told: Told, directory: Directory): Result<Orientation> {
  const wrong = checkHelper(id, directory, 'referredTo');
  const helper = directory.find(id);
  if (!helper || wrong.length > 0) return fail(...wrong);
  wrong.push(...contrary(told, helper));
  const phone = told.helperPhone ?? helper.phone;
  const bring = told.helperBring ?? helper.bring;
  if (phone === undefined) wrong.push(lacking(helper.name, 'el teléfono de', 'helperPhone'));
  if (bring === undefined) wrong.push(lacking(helper.name, 'qué llevar a', 'helperBring'));
  if (wrong.length > 0) return fail(...wrong);
  const isNew = phone !== helper.phone || bring !== helper.bring;
  return succeed({
    help: helpFrom({ name: helper.name, phone, bring }),
    changes: isNew ? [update(institutions, id, { phone, bring })] : [],
  });
}
