/** What an applicant is told at each state of a request, written as if the wrong person will read it: never what the need is. */
import { formatDate } from '../schema/format';
import type { OptionOf } from '../schema/catalogue';
import type { CivilDate } from '../schema/values';
import { categoryRules, type RequestCategory, type requestStates } from '../tables/request-catalogues';

export type RequestState = OptionOf<typeof requestStates>;

/** What a reply may know of a request. */
export interface ReplyFacts {
  readonly id: string;
  readonly status: RequestState;
  readonly category: RequestCategory;
  readonly confidential: boolean;
  /** How the applicant is greeted; '' when not known. */
  readonly name: string;
  /** Name of the place; '' when not known. */
  readonly place: string;
  /** Until when an answer is owed. */
  readonly due: CivilDate | undefined;
  /** Institution, telephone and what to bring, as the office wrote it. */
  readonly whoCanHelp: string | undefined;
  /** The request that goes on for this one. */
  readonly duplicateOf: string | undefined;
  readonly office: { readonly phone: string; readonly address: string };
}

export interface Reply {
  readonly subject: string;
  readonly body: string;
}

/** Whether even the neighbour may know it: works, organisations and municipal matters, unless marked confidential. */
export const isOpenMatter = ({
  category,
  confidential,
}: Pick<ReplyFacts, 'category' | 'confidential'>): boolean =>
  !confidential && categoryRules[category].publicName !== 'Trámite social';

/** What a request is about where anybody may read it: the kind of matter; undefined when even that is confidential. */
export const publicMatterOf = ({
  category,
  confidential,
}: Pick<ReplyFacts, 'category' | 'confidential'>): string | undefined =>
  confidential ? undefined : categoryRules[category].publicName;

/** «SOL-2026-00031 (Obra comunitaria, El Convento)»; of a confidential one the code alone. */
function nameOf(facts: ReplyFacts): string {
  const matter = publicMatterOf(facts);
  if (matter === undefined) return facts.id;
  const about = [matter, facts.place].filter((part) => part !== '');
  return `${facts.id} (${about.join(', ')})`;
}

const promise = ({ due }: ReplyFacts): string =>
  due === undefined ? 'Le avisaremos.' : `Le responderemos a más tardar el ${formatDate(due)}.`;

const visit = 'Comuníquese con nosotros o pase por la oficina';

/** Who can help is told in writing only where the institution's name gives nothing away. */
function orientation(facts: ReplyFacts): string {
  const help = facts.whoCanHelp ?? '';
  return help !== '' && isOpenMatter(facts)
    ? `Quien puede ayudarle: ${help.replace(/\.$/, '')}.`
    : `${visit}: le diremos quién puede ayudarle y qué llevar.`;
}

/** The sentences of each state. */
const sentences = {
  received: (facts) => `Recibimos su solicitud ${nameOf(facts)}. Guarde este número. ${promise(facts)}`,
  classified: (facts) => `Recibimos su solicitud ${nameOf(facts)}. Guarde este número. ${promise(facts)}`,
  assigned: (facts) => `Su solicitud ${nameOf(facts)} ya tiene quien la atienda. ${promise(facts)}`,
  inProgress: (facts) => `Estamos trabajando en su solicitud ${nameOf(facts)}. ${promise(facts)}`,
  waiting: (facts) => `Para seguir con su solicitud ${nameOf(facts)} nos falta algo de su parte. ${visit}.`,
  referred: (facts) => `Su solicitud ${nameOf(facts)} pasó a otra institución. ${orientation(facts)}`,
  attended: (facts) => `Su solicitud ${nameOf(facts)} tiene respuesta. ${visit} para conocerla.`,
  declined: (facts) =>
    `Su solicitud ${nameOf(facts)} no puede ser atendida por este departamento. ${orientation(facts)}`,
  duplicate: (facts) =>
    `Su solicitud ${nameOf(facts)} se atiende junto con ${facts.duplicateOf ?? 'otra igual'}. ` +
    'Usted sigue anotado como solicitante.',
  withdrawn: (facts) =>
    `Cerramos su solicitud ${nameOf(facts)} porque ya no se necesita. Si no es así, avísenos y la reabrimos.`,
  voided: (facts) =>
    `El número ${facts.id} quedó sin efecto. Si tiene alguna duda, comuníquese con nosotros.`,
} satisfies Record<RequestState, (facts: ReplyFacts) => string>;

function signature({ phone, address }: ReplyFacts['office']): string[] {
  return ['Departamento de Coordinación Social', phone, address].filter((line) => line !== '');
}

/** What comes next for the applicant, in the words of the reply. */
export const nextStepOf = (facts: ReplyFacts): string => sentences[facts.status](facts);

/** The reply that fits the state of a request, the same for WhatsApp and mail. */
export function replyTo(facts: ReplyFacts): Reply {
  const greeting = facts.name === '' ? 'Saludos.' : `Saludos, ${facts.name}.`;
  return {
    subject: `Solicitud ${facts.id}`,
    body: [greeting, '', nextStepOf(facts), '', ...signature(facts.office)].join('\n'),
  };
}

/** A link that opens WhatsApp with the text written; without a telephone it asks for the contact. */
export function whatsAppLink(phone: string | undefined, text: string): string {
  const digits = (phone ?? '').replace(/\D/g, '');
  // Dominican numbers are ten digits; the country's code comes before them.
  const to = digits.length === 10 ? `1${digits}` : '';
  return `https://wa.me/${to}?text=${encodeURIComponent(text)}`;
}
