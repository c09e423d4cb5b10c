/** What an applicant is told at each state of a request, written as if the wrong person will read it: never what the need is. */
import { formatDate } from '../schema/format';
import { isOver } from '../schema/table';
import type { CivilDate } from '../schema/values';
import { requests } from '../tables';
import { categoryRules, type RequestCategory } from '../tables/request-catalogues';
import { fillWords, wordsFor, type OwnWords, type ReplyBlank, type RequestState } from './reply-words';

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

/** The day that an answer is owed; none while the applicant is waited for, nor once it was given. */
export const owedOn = ({ status, due }: Pick<ReplyFacts, 'status' | 'due'>): CivilDate | undefined =>
  status === 'waiting' || isOver(requests, status) ? undefined : due;

function promise(facts: ReplyFacts): string {
  if (facts.status === 'waiting') return 'El plazo para responderle está detenido hasta que lo recibamos.';
  if (isOver(requests, facts.status)) return 'Si tiene alguna duda, comuníquese con nosotros.';
  const due = owedOn(facts);
  return due === undefined ? 'Le avisaremos.' : `Le responderemos a más tardar el ${formatDate(due)}.`;
}

/** Who can help is told in writing only where the institution's name gives nothing away. */
function orientation(facts: ReplyFacts): string {
  const help = facts.whoCanHelp ?? '';
  return help !== '' && isOpenMatter(facts)
    ? `Quien puede ayudarle: ${help.replace(/\.$/, '')}.`
    : `Comuníquese con nosotros o pase por la oficina: le diremos quién puede ayudarle y qué llevar.`;
}

/** What stands in each blank of a text. */
const fillings: Readonly<Record<ReplyBlank, (facts: ReplyFacts) => string>> = {
  solicitud: nameOf,
  codigo: ({ id }) => id,
  plazo: promise,
  ayuda: orientation,
  otra: ({ duplicateOf }) => duplicateOf ?? 'otra igual',
};

function signature({ phone, address }: ReplyFacts['office']): string[] {
  return ['Departamento de Coordinación Social', phone, address].filter((line) => line !== '');
}

/** What comes next for the applicant, in the words of the reply. */
export const nextStepOf = (facts: ReplyFacts, own: readonly OwnWords[]): string =>
  fillWords(wordsFor(own, facts), (blank) => fillings[blank](facts));

/** The reply that fits the state of a request, the same for WhatsApp and mail. */
export function replyTo(facts: ReplyFacts, own: readonly OwnWords[] = []): Reply {
  const greeting = facts.name === '' ? 'Saludos.' : `Saludos, ${facts.name}.`;
  return {
    subject: `Solicitud ${facts.id}`,
    body: [greeting, '', nextStepOf(facts, own), '', ...signature(facts.office)].join('\n'),
  };
}

/** A link that opens WhatsApp with the text written; without a telephone it asks for the contact. */
export function whatsAppLink(phone: string | undefined, text: string): string {
  const digits = (phone ?? '').replace(/\D/g, '');
  // Dominican numbers are ten digits; the country's code comes before them.
  const to = digits.length === 10 ? `1${digits}` : '';
  return `https://wa.me/${to}?text=${encodeURIComponent(text)}`;
}
