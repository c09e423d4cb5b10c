/** The place of a response: chosen from the list by its code; what is not on the list is for the office. */
import { referenceIn } from '../../domain/schema/parse';
import { searchKey } from '../../domain/text/normalise';
import { valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

export interface ChosenPlace {
  readonly territory: string;
  readonly name: string;
  /** How it was called by whoever did not find it on the list: it says where it lies. */
  readonly typed?: string;
}

/** Most places suggested for one that is not on the list. */
const mostSuggestions = 5;

function suggestPlaces(text: string, scene: IntakeScene, findings: Findings): void {
  const wanted = searchKey(text);
  if (wanted === '') return;
  const near = scene.territories.all.filter(({ name }) => {
    const key = searchKey(name ?? '');
    return key !== '' && (wanted.includes(key) || (wanted.length > 3 && key.includes(wanted)));
  });
  findings.suggest(
    ...near.slice(0, mostSuggestions).map(({ id, label, name }) => ({
      subject: 'place',
      table: 'territory',
      id,
      title: label ?? name ?? id,
      reason: 'el nombre se parece',
    })),
  );
}

/** The words of an answer that the list does not know. */
const typedOf = (answer: string | undefined, scene: IntakeScene): Pick<ChosenPlace, 'typed'> =>
  answer === undefined || scene.territories.find(referenceIn(answer)) ? {} : { typed: answer };

/** The territory meant by the page of places the sector led to; undefined with its reason when there is none. */
export function choosePlace(filled: Filled, scene: IntakeScene, findings: Findings): ChosenPlace | undefined {
  const sector = valueOf<string>(filled, 'sector');
  const question = `place-${sector ?? ''}`;
  const answer = valueOf<string>(filled, question);
  const code = filled.decisions.territory ?? (answer === undefined ? undefined : referenceIn(answer));
  if (code === undefined) return undefined;
  const territory = scene.territories.find(code);
  if (territory) {
    if (!territory.active) findings.warn(`El lugar ${territory.label ?? code} ya no está activo.`);
    return {
      territory: territory.id,
      name: territory.name ?? code,
      ...typedOf(answer, scene),
    };
  }
  findings.ask(`El lugar «${answer ?? code}» no está en la lista.`, question);
  suggestPlaces(answer ?? code, scene, findings);
  return undefined;
}
