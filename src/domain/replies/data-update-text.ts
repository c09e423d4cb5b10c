/** What an organisation is asked once a year, and what whoever visits it gets; written as if the wrong person will read it. */
import { formatDate } from '../schema/format';
import type { CivilDate } from '../schema/values';

export interface DataUpdateFacts {
  readonly id: string;
  readonly name: string;
  /** '' when not known. */
  readonly place: string;
  /** How its president is greeted; '' when not known. */
  readonly greeting: string;
  /** Who goes if nobody answers; '' when not known. */
  readonly visitor: string;
  readonly visitBy: CivilDate;
  readonly office: { readonly phone: string; readonly address: string };
}

/** For the president, by WhatsApp: what may have changed, how to answer, who comes otherwise. */
export function askForData(facts: DataUpdateFacts): string {
  const { name, place, greeting, visitor, visitBy, office } = facts;
  const where = place === '' ? name : `${name} (${place})`;
  const otherwise = `Si no, ${visitor === '' ? 'alguien del departamento' : visitor} pasará a verles antes del ${formatDate(visitBy)}.`;
  return [
    greeting === '' ? 'Saludos.' : `Saludos, ${greeting}.`,
    '',
    `Una vez al año ponemos al día los datos de ${where}. ¿Siguen igual las familias que representan, el lugar y el día de reunión, y la directiva?`,
    '',
    `Puede responder por aquí o llamar a la oficina. ${otherwise}`,
    '',
    ...['Departamento de Coordinación Social', office.phone, office.address].filter((part) => part !== ''),
  ].join('\n');
}

/** For whoever visits: the organisation by code and place, and the form that already knows which one it is. */
export const askVisitor = ({ id, place, visitBy }: DataUpdateFacts, link: string): string =>
  [
    `Actualización de datos de ${[id, place].filter((part) => part !== '').join(', ')}, antes del ${formatDate(visitBy)}.`,
    ...(link === '' ? [] : [`Formulario: ${link}`]),
  ].join('\n');

/** A link to a form with answers in it; '' while the names of its entries are not known. */
export function prefilledLink(
  publicUrl: string,
  entries: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>>,
): string {
  const given = Object.entries(answers).map(([key, answer]) => [entries[key], answer] as const);
  if (given.some(([entry]) => entry === undefined)) return '';
  const query = given.map(([entry, answer]) => `${String(entry)}=${encodeURIComponent(answer)}`);
  return `${publicUrl}?usp=pp_url&${query.join('&')}`;
}
