/** Mails to whoever of the team has, had or took in a request, when it passes on: by code and place, never by what the need is. */
import { owedOn } from '../../domain/replies/reply-text';
import type { RequestState } from '../../domain/replies/reply-words';
import { teamMail } from '../../domain/replies/team-mail';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { requests } from '../../domain/tables';
import type { Effect } from '../kernel/operation';
import { isAtWork } from '../work';

/** A request as a mail may speak of it. */
export interface Passing {
  readonly id: string;
  readonly confidential: boolean;
  /** Name of the place; '' when not known. */
  readonly place: string;
  readonly status: RequestState;
  /** Until when an answer is owed, while its clock runs. */
  readonly due: CivilDate | undefined;
}

interface Addressee {
  readonly id: string;
  readonly email: string;
  readonly active: boolean;
  readonly voided: boolean;
}

interface Colleague extends Addressee {
  readonly name: string;
}

/** Whose it is now, and whose it was; undefined for nobody of the team. */
export interface Hands {
  readonly owner: Colleague | undefined;
  readonly former: Colleague | undefined;
}

interface Actor {
  readonly id: string;
  readonly name: string;
}

/** «SOL-2026-00031, Las Auyamas — Palero, DM Constanza»; of a confidential request the code alone. */
const nameOf = ({ id, confidential, place }: Pick<Passing, 'id' | 'confidential' | 'place'>): string =>
  confidential || place === '' ? id : `${id}, ${place}`;

function owedBy(request: Passing): string {
  const due = owedOn(request);
  return due === undefined ? '' : ` Se debe responder a más tardar el ${formatDate(due)}.`;
}

/** One mail to one of the team; none to who did it themselves, or no longer works here. */
function tell(
  colleague: Addressee | undefined,
  actor: Pick<Actor, 'id'>,
  record: string,
  subject: string,
  sentence: string,
): Effect[] {
  if (!colleague || colleague.id === actor.id || !isAtWork({ ...colleague })) return [];
  const payload = { to: colleague.email, subject, body: teamMail(sentence) };
  return [{ kind: 'mail', table: requests, record, payload }];
}

/** Both are told, each what is theirs; only the owner where it was theirs before. */
const tellHands = (
  { owner, former }: Hands,
  actor: Actor,
  { id, subject, given, taken }: { readonly [K in 'id' | 'subject' | 'given' | 'taken']: string },
): Effect[] => [
  ...tell(owner, actor, id, subject, given),
  ...(former === owner ? [] : tell(former, actor, id, subject, taken)),
];

/** It is somebody else's now. */
export function tellAssigned(request: Passing, hands: Hands, actor: Actor): Effect[] {
  const name = nameOf(request);
  return tellHands(hands, actor, {
    id: request.id,
    subject: `Solicitud ${request.id}`,
    given: `${actor.name} le asignó la solicitud ${name}.${owedBy(request)}`,
    taken: `Ahora ${hands.owner?.name ?? 'la oficina'} atiende la solicitud ${name}.`,
  });
}

/** What the authority decided about requests, told to whoever has them: one mail, however many they are. */
export function tellDecided(
  decided: readonly (Omit<Passing, 'due' | 'status'> & { readonly decision: string })[],
  owner: Colleague | undefined,
  actor: Actor,
): Effect[] {
  const [first] = decided;
  if (!first) return [];
  const lines = decided.map((each) => `• ${nameOf(each)}: ${each.decision}.`);
  const sentence = ['El síndico decidió sobre solicitudes que usted atiende:', '', ...lines].join('\n');
  return tell(owner, actor, first.id, 'Decisiones del síndico', sentence);
}

/** It goes on in another: whoever took it in the field is told in which. */
export const tellJoined = (
  id: string,
  kept: string,
  taker: Addressee | undefined,
  actor: Pick<Actor, 'id'>,
): Effect[] =>
  tell(
    taker,
    actor,
    id,
    `Se unió la solicitud ${id}`,
    `La solicitud ${id} se unió a ${kept}: se atienden juntas, y quien la hizo sigue anotado.`,
  );

/** It was opened again: its owner is told, and whoever had it when it is another's now (domain features, 38). */
export function tellReopened(request: Passing, hands: Hands, actor: Actor): Effect[] {
  const again = `Se volvió a abrir la solicitud ${nameOf(request)}`;
  return tellHands(hands, actor, {
    id: request.id,
    subject: `Se reabrió la solicitud ${request.id}`,
    given: `${again}.${owedBy(request)}`,
    taken: `${again}, que usted tuvo a su cargo. Ahora la atiende ${hands.owner?.name ?? 'la oficina'}.`,
  });
}
