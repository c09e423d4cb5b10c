/** The place of a response: chosen from the list by its code; what is not on the list is for the office. */
import { findPlaceCalled, nearestPlaces } from '../../domain/matching/places';
import { referenceIn } from '../../domain/schema/parse';
import { placeOf } from '../../domain/territory/place-name';
import { valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

export interface ChosenPlace {
  readonly territory: string;
  /** With the section it lies in: names repeat. */
  readonly name: string;
  /** How it was called by whoever did not find it on the list: it says where it lies. */
  readonly typed?: string;
}

/** Most places suggested for one that is not on the list. */
const mostSuggestions = 5;

function suggestPlaces(
  text: string,
  sector: string | undefined,
  scene: IntakeScene,
  findings: Findings,
): void {
  findings.suggest(
    ...nearestPlaces(scene.territories.all, text, sector, mostSuggestions).map(({ id, label, name }) => ({
      subject: 'place',
      table: 'territory',
      id,
      title: label ?? name ?? id,
      reason: 'el nombre se parece',
    })),
  );
}

/** The code in an answer; or that of the one place of the sector called so, in its name or among its other names. */
function codeIn(answer: string, sector: string | undefined, { territories }: IntakeScene): string {
  const code = referenceIn(answer);
  return territories.find(code) ? code : (findPlaceCalled(territories.all, answer, sector)?.id ?? code);
}

/** The territory meant by the page of places the sector led to; undefined with its reason when there is none. */
export function choosePlace(filled: Filled, scene: IntakeScene, findings: Findings): ChosenPlace | undefined {
  const sector = valueOf<string>(filled, 'sector');
  const question = `place-${sector ?? ''}`;
  const answer = valueOf<string>(filled, question);
  const said = answer === undefined ? undefined : codeIn(answer, sector, scene);
  const code = filled.decisions.territory ?? said;
  if (code === undefined) return undefined;
  const territory = scene.territories.find(code);
  if (territory) {
    if (!territory.active) findings.warn(`El lugar ${territory.label ?? code} ya no está activo.`);
    const place = { territory: territory.id, name: placeOf(scene.territories, territory.id) };
    return scene.territories.find(said) || answer === undefined ? place : { ...place, typed: answer };
  }
  const called = answer ?? code;
  findings.ask(`El lugar «${called}» no está en la lista.`, question);
  suggestPlaces(called, sector, scene, findings);
  return undefined;
}
