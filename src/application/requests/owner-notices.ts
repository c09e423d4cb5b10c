/** Mails to whoever of the team a request passes to or leaves: by code and place, never by what the need is. */
import { owedOn } from '../../domain/replies/reply-text';
import type { RequestState } from '../../domain/replies/reply-words';
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

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly voided: boolean;
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
  colleague: Colleague | undefined,
  actor: Actor,
  record: string,
  subject: string,
  sentence: string,
): Effect[] {
  if (!colleague || colleague.id === actor.id || !isAtWork({ ...colleague })) return [];
  const body = ['Saludos:', '', sentence, '', 'Departamento de Coordinación Social'].join('\n');
  return [{ kind: 'mail', table: requests, record, payload: { to: colleague.email, subject, body } }];
}

/** It is somebody else's now: both are told. */
export function tellAssigned(request: Passing, { owner, former }: Hands, actor: Actor): Effect[] {
  const name = nameOf(request);
  const subject = `Solicitud ${request.id}`;
  const given = `${actor.name} le asignó la solicitud ${name}.${owedBy(request)}`;
  const taken = `Ahora ${owner?.name ?? 'la oficina'} atiende la solicitud ${name}.`;
  return [
    ...tell(owner, actor, request.id, subject, given),
    ...(former === owner ? [] : tell(former, actor, request.id, subject, taken)),
  ];
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

/** It was opened again: its owner is told, and whoever had it when it is another's now (domain features, 38). */
export function tellReopened(request: Passing, { owner, former }: Hands, actor: Actor): Effect[] {
  const again = `Se volvió a abrir la solicitud ${nameOf(request)}`;
  const subject = `Se reabrió la solicitud ${request.id}`;
  const passed = `${again}, que usted tuvo a su cargo. Ahora la atiende ${owner?.name ?? 'la oficina'}.`;
  return [
    ...tell(owner, actor, request.id, subject, `${again}.${owedBy(request)}`),
    ...(former === owner ? [] : tell(former, actor, request.id, subject, passed)),
  ];
}
