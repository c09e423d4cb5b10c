/** How the department tells many people one thing, the same by WhatsApp and by mail: one screen of a telephone, with a code to ask by. */

export interface Notice {
  readonly subject: string;
  /** At most 600 characters: one screen of a telephone. */
  readonly body: string;
}

const most = 600;

/** The text as long as it fits: what people know by heart is the first part of it. */
export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

interface Told {
  /** «Reunión pospuesta». */
  readonly subject: string;
  readonly id: string;
  /** What goes on after «Por este medio». */
  readonly sentence: string;
  readonly office: { readonly phone: string };
}

export function writeNotice({ subject, id, sentence, office }: Told): Notice {
  const signature = ['Departamento de Coordinación Social', office.phone].filter((line) => line !== '');
  const body = ['Saludos:', '', `Por este medio ${sentence}`, '', `Código: ${id}`, ...signature];
  return { subject: `${subject}: ${id}`, body: shortened(body.join('\n'), most) };
}
