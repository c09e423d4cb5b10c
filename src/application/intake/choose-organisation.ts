/** The organisation of a response: chosen from the list by its code; what is not on the list is for the office. */
import { bareName } from '../../domain/matching/organisations';
import { referenceIn } from '../../domain/schema/parse';
import { formatDate } from '../../domain/schema/format';
import { editDistance } from '../../domain/text/normalise';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

type Organisation = IntakeScene['organisations'][number];

/** Most organisations suggested for one that is not on the list. */
const mostSuggestions = 5;

const alike = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a.includes(b) || b.includes(a) || editDistance(a, b, 2) <= 2);

function suggestOrganisations(text: string, scene: IntakeScene, findings: Findings): void {
  const wanted = bareName(text);
  const near = scene.organisations.filter(({ name }) => alike(bareName(name ?? ''), wanted));
  findings.suggest(
    ...near.slice(0, mostSuggestions).map(({ id, name }) => ({
      subject: 'organisation',
      table: 'organisation',
      id,
      title: name ?? id,
      reason: 'el nombre se parece',
    })),
  );
}

/** Said wherever a board whose term is over acts. */
function warnOfExpiredBoard(organisation: Organisation, scene: IntakeScene, findings: Findings): void {
  if (organisation.mandateEnds !== undefined && organisation.mandateEnds < scene.today) {
    findings.warn(
      `El mandato de la directiva de ${organisation.name} venció el ${formatDate(organisation.mandateEnds)}.`,
    );
  }
}

/** The organisation meant by an answer, or by the office's decision; undefined with its reason when there is none. */
export function chooseOrganisation(
  answer: string | undefined,
  decided: string | undefined,
  scene: IntakeScene,
  findings: Findings,
): Organisation | undefined {
  const code = decided ?? (answer === undefined ? undefined : referenceIn(answer));
  if (code === undefined) return undefined;
  const found = scene.organisations.find(({ id }) => id === code);
  if (found) {
    warnOfExpiredBoard(found, scene, findings);
    return found;
  }
  findings.ask(`La organización «${answer ?? code}» no está en la lista.`, 'organisation');
  suggestOrganisations(answer ?? code, scene, findings);
  return undefined;
}
