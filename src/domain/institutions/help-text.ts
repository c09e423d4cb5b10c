/** How a person is told who can help them: the institution, its telephone and what to bring. */

interface Helper {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly bring?: string | undefined;
}

/** «CONAPE, 809-555-0100. Lleve: cédula de la persona mayor.» */
export function helpFrom({ name, phone, bring }: Helper): string {
  const who = phone === undefined ? name : `${name}, ${phone}`;
  if (bring === undefined) return `${who}.`;
  const what = `${bring.slice(0, 1).toLowerCase()}${bring.slice(1)}`;
  return `${who}. Lleve: ${what.replace(/\.$/, '')}.`;
}
