/** Whether a described person is one the registry knows: the same document says yes, a high score asks, else they are new. */
import { findCedula } from '../../domain/identity/documents';
import type { NewRow } from '../../domain/schema/table';
import type { people } from '../../domain/tables';
import { canBeName, phoneticKey } from '../../domain/text/normalise';
import { documentOf, personWarnings, type PersonDraft } from '../people';
import type { Decisions } from './filled';
import type { IntakeScene, KnownPerson } from './scene';
import type { Findings } from './verdict';

type DocumentKind = NewRow<typeof people>['documentKind'];

/** A known person by id, or one to be made. */
export type ChosenPerson =
  | { readonly id: string; readonly described?: undefined }
  | { readonly id?: undefined; readonly described: PersonDraft };

interface Subject {
  /** `requester`, `president`, `attendee-3`. */
  readonly key: string;
  /** The question a reason is shown at. */
  readonly question: string;
}

/** A document as typed, given its kind; a cédula that cannot be one is sent back. */
export function describeDocument(
  kind: DocumentKind,
  number: string | undefined,
  question: string,
  findings: Findings,
): Pick<PersonDraft, 'documentKind' | 'documentNumber'> {
  if (kind === 'none' || number === undefined) {
    if (kind !== 'none') findings.warn('No dio el número del documento.');
    return { documentKind: kind };
  }
  const documentNumber = documentOf(kind, number);
  if (kind === 'cedula' && findCedula(number) === undefined) {
    findings.sendBack(`La cédula «${number}» no tiene 11 dígitos.`, question);
  } else findings.warn(...personWarnings(kind, documentNumber));
  return { documentKind: kind, documentNumber };
}

const nameOf = (described: PersonDraft): string =>
  [described.givenNames, described.firstSurname, described.secondSurname].filter(Boolean).join(' ');

/** The document decides, but a name that shares nothing with the known one is said aloud. */
function warnOfOtherName(known: KnownPerson, described: PersonDraft, findings: Findings): void {
  const sounds = new Set(phoneticKey(known.fullName ?? '').split(' '));
  const shared = phoneticKey(nameOf(described))
    .split(' ')
    .some((sound) => sounds.has(sound));
  if (!shared) {
    findings.warn(
      `El documento de ${nameOf(described)} está registrado a nombre de ${known.fullName} (${known.id}).`,
    );
  }
}

/** Who is meant. Probable matches are asked of the office, with their explained score; undefined while they are. */
export function choosePerson(
  described: PersonDraft,
  subject: Subject,
  decisions: Decisions,
  scene: IntakeScene,
  findings: Findings,
): ChosenPerson | undefined {
  const decided = Object.prototype.hasOwnProperty.call(decisions.people, subject.key)
    ? decisions.people[subject.key]
    : undefined;
  const likely = scene.findLike(described);
  const [best] = likely;
  if (best?.match.band === 'identical') {
    warnOfOtherName(best.row, described, findings);
    return { id: best.row.id };
  }
  if (decided !== undefined && decided !== 'new') {
    const known = scene.findPerson(decided);
    if (known) return { id: known.id };
    findings.ask(`La persona ${decided} no existe.`, subject.question);
    return undefined;
  }
  const odd = [described.givenNames, described.firstSurname, described.secondSurname ?? ''].find(
    (part) => part !== '' && !canBeName(part),
  );
  if (odd !== undefined) {
    findings.sendBack(`«${odd}» no puede ser parte de un nombre: escríbalo con letras.`, subject.question);
    return undefined;
  }
  if (!best || decided === 'new' || decisions.confirmed) return { described };
  findings.ask(
    `${nameOf(described)} puede ser ${best.row.fullName} (${best.row.id}): ${best.match.reasons.join(', ')}.`,
    subject.question,
  );
  findings.suggest(
    ...likely.slice(0, 5).map(({ row, match }) => ({
      subject: subject.key,
      table: 'person',
      id: row.id,
      title: row.fullName,
      reason: `${match.reasons.join(', ')} (${match.score})`,
    })),
  );
  return undefined;
}
