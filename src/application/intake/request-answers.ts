/** What an answer to F1 says, read against the registry: who asks, for what, where, and who registers. */
import { splitSurnames } from '../../domain/intake/lines';
import type { CivilDate } from '../../domain/schema/values';
import type { RequestCategory } from '../../domain/tables/request-catalogues';
import type { PersonDraft } from '../people';
import type { RequestFacts } from '../requests';
import { chooseOrganisation } from './choose-organisation';
import { choosePlace, type ChosenPlace } from './choose-place';
import { describeDocument } from './choose-person';
import { readDay } from './day-told';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import { findRegistrar } from './registrar';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

/** An answer to F1 that can be understood. */
export interface RequestAnswers {
  /** Everything but the person who asks. */
  readonly facts: RequestFacts;
  readonly place: ChosenPlace;
  readonly registrar: string | undefined;
  /** What the person said about keeping their data; undefined where nobody was asked. */
  readonly consent: boolean | undefined;
  /** The person who asks, as described; undefined where an organisation does. */
  readonly person: PersonDraft | undefined;
}

function describeRequester(filled: Filled, territory: string | undefined, findings: Findings): PersonDraft {
  const kind = valueOf<PersonDraft['documentKind']>(filled, 'documentKind') ?? 'none';
  const number = valueOf<string>(filled, 'documentNumber');
  return {
    givenNames: valueOf<string>(filled, 'givenNames') ?? '',
    ...splitSurnames(valueOf<string>(filled, 'surnames') ?? ''),
    nickname: valueOf<string>(filled, 'nickname'),
    ...describeDocument(kind, number, 'documentNumber', findings),
    sex: valueOf<PersonDraft['sex']>(filled, 'sex') ?? 'unstated',
    estimatedAge: valueOf<number>(filled, 'age'),
    phone: valueOf<string>(filled, 'phone'),
    territory,
    lifeState: 'alive',
  };
}

/** What has no column of its own is kept with the description: nothing a promoter wrote is lost. */
function descriptionOf(filled: Filled): string {
  const families = valueOf<number>(filled, 'families');
  const speaker = [
    valueOf<string>(filled, 'representative'),
    valueOf<string>(filled, 'representativePhone'),
  ].filter((part) => part !== undefined);
  return [
    requiredValue<string>(filled, 'description'),
    ...(families === undefined ? [] : [`Familias afectadas: ${families}.`]),
    ...(speaker.length === 0 ? [] : [`Habla por la organización: ${speaker.join(', ')}.`]),
  ].join('\n');
}

/** How to get there: what the place was called by whoever did not find it on the list, and the reference they gave. */
function referenceOf(filled: Filled, { typed }: ChosenPlace): string | undefined {
  const parts = [typed, valueOf<string>(filled, 'placeReference')].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** Refusals that reading alone does not see. */
function checkSense(filled: Filled, scene: IntakeScene, findings: Findings): void {
  readDay(filled, 'happenedOn', 'Fecha en que ocurrió', scene, findings);
  if (valueOf<string>(filled, 'consent') === 'no' && !filled.decisions.confirmed) {
    findings.ask('La persona no está de acuerdo con que se registren sus datos.', 'consent');
  }
}

/** Reads an answer to F1; undefined when it cannot become a request, with the reasons among the findings. */
export function readRequest(
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): RequestAnswers | undefined {
  sendBackProblems(filled, findings);
  checkSense(filled, scene, findings);
  const registrar = findRegistrar(filled, scene, findings);
  const place = choosePlace(filled, scene, findings);
  const kind = valueOf<RequestFacts['requesterKind']>(filled, 'requesterKind');
  const person = kind === 'person' ? describeRequester(filled, place?.territory, findings) : undefined;
  const organisation =
    kind === 'organisation'
      ? chooseOrganisation(
          valueOf<string>(filled, 'organisation'),
          filled.decisions.organisation,
          scene,
          findings,
        )
      : undefined;
  if (!findings.clear || !place || !kind) return undefined;
  const category = requiredValue<RequestCategory>(filled, 'category');
  const facts: RequestFacts = {
    happenedOn: requiredValue<CivilDate>(filled, 'happenedOn'),
    channel: requiredValue<RequestFacts['channel']>(filled, 'channel'),
    requesterKind: kind,
    requesterOrganisation: organisation?.id,
    category,
    description: descriptionOf(filled),
    territory: place.territory,
    reference: referenceOf(filled, place),
    needsAuthority: requiredValue<boolean>(filled, 'needsAuthority'),
    priority: requiredValue<RequestFacts['priority']>(filled, 'priority'),
    confidential: category === 'complaint',
    backing: valueOf<string>(filled, 'backing'),
  };
  const consent = valueOf<string>(filled, 'consent');
  return { facts, place, registrar, person, consent: consent === undefined ? undefined : consent === 'yes' };
}
