/** Fields as plain data, to be sent to whoever draws them: without the tables they come from. */
import type { Field, FieldShape, ValueOf } from './field';

/** What a control and its check need of a field. */
export function shapeOf<T>(field: Field<T>): FieldShape<T> {
  const { kind, label, optional, help, least, most, catalogue, target } = field;
  return {
    kind,
    label,
    optional,
    ...(help === undefined ? {} : { help }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(catalogue ? { catalogue: { options: catalogue.options } } : {}),
    ...(target ? { table: target().name } : {}),
  };
}

/** The shapes of fields, under the same names. */
export type Shapes<F> = { readonly [K in keyof F]: FieldShape<ValueOf<F[K]>> };

export const shapesOf = <F extends Readonly<Record<string, Field>>>(fields: F): Shapes<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])) as Shapes<F>;
