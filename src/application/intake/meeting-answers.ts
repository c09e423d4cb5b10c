/** What an answer to F5 says, read against the registry: which meeting, who came, what was agreed. */
import { parseAttendees, type AttendeeLine } from '../../domain/intake/lines';
import { bareName } from '../../domain/matching/organisations';
import { formatTime } from '../../domain/schema/format';
import { referenceIn } from '../../domain/schema/parse';
import type { CivilDate } from '../../domain/schema/values';
import { cleanLine, searchKey } from '../../domain/text/normalise';
import { checkMeeting, type AgreementFacts, type MeetingFacts } from '../meetings';
import { readAgreed } from './agreed-lines';
import { choosePlace, type ChosenPlace } from './choose-place';
import { readDay } from './day-told';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import { findRegistrar } from './registrar';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

/** An answer to F5 that can be understood. */
export interface MeetingAnswers {
  /** The code of a meeting that was planned, as written. */
  readonly code: string | undefined;
  readonly facts: MeetingFacts;
  readonly place: ChosenPlace;
  readonly named: readonly AttendeeLine[];
  /** Lines that tell of somebody without telling the name: counted, not written down. */
  readonly unnamed: readonly AttendeeLine[];
  readonly count: { readonly women: number; readonly men: number } | undefined;
  readonly agreements: readonly AgreementFacts[];
}

/** Who calls a meeting of each kind, where the form does not ask. */
const convenors: Readonly<Record<MeetingFacts['type'], MeetingFacts['convenor']>> = {
  coordination: 'department',
  authority: 'authority',
  assembly: 'organisation',
  election: 'organisation',
  prioritisation: 'department',
  worksFollowUp: 'department',
};

/** Words that no name has: «un vecino que no dio el nombre». */
const notNames = new Set(
  [
    'un una que no sin nombre nombres vecino vecina vecinos vecinas otro otra otros otras',
    'gente personas mucha muchas muchos varias varios familias comunidad presentes',
  ].flatMap((words) => words.split(' ')),
);

const isUnnamed = ({ name, document }: AttendeeLine): boolean =>
  document === undefined &&
  searchKey(name)
    .split(' ')
    .some((word) => notNames.has(word));

/** The organisations convened, a line each, by code or by a name that only one has. */
function conveneds(text: string, scene: IntakeScene, findings: Findings): string[] {
  const lines = text
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
  const found = lines.flatMap((line) => {
    const code = referenceIn(line);
    const named = scene.organisations.filter(
      ({ id, name }) => id === code || (bareName(line) !== '' && bareName(name ?? '') === bareName(line)),
    );
    if (named.length === 1 && named[0]) return [named[0].id];
    findings.warn(
      named.length === 0
        ? `No se encuentra la organización «${line}» entre las registradas.`
        : `«${line}» puede ser ${named.map(({ id }) => id).join(' o ')}: no se anotó ninguna.`,
    );
    return [];
  });
  return [...new Set(found)];
}

/** Nobody meets before: who picks «4:30» without looking picks the night. */
const firstHour = '06:00';

function factsOf(filled: Filled, place: ChosenPlace, scene: IntakeScene, findings: Findings): MeetingFacts {
  const type = requiredValue<MeetingFacts['type']>(filled, 'type');
  const venue = requiredValue<string>(filled, 'venue');
  const starts = requiredValue<MeetingFacts['starts']>(filled, 'starts');
  if (starts < firstHour) {
    findings.warn(`La reunión empezó a las ${formatTime(starts)}: revise si no era de la tarde.`);
  }
  const organisations = conveneds(valueOf<string>(filled, 'organisations') ?? '', scene, findings);
  return {
    type,
    title: requiredValue<string>(filled, 'title'),
    objective: requiredValue<string>(filled, 'objective'),
    date: requiredValue<CivilDate>(filled, 'date'),
    starts,
    ends: valueOf<MeetingFacts['starts']>(filled, 'ends'),
    place: venue,
    territory: place.territory,
    organisations: organisations.length > 0 ? organisations : undefined,
    convenor: convenors[type],
    development: valueOf<string>(filled, 'development'),
    nextDate: valueOf<CivilDate>(filled, 'nextDate'),
  };
}

/** Reads an answer to F5; undefined when it cannot be applied, with the reasons among the findings. */
export function readMeeting(
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): MeetingAnswers | undefined {
  sendBackProblems(filled, findings);
  findRegistrar(filled, scene, findings);
  const date = readDay(filled, 'date', 'Fecha de la reunión', scene, findings);
  const place = choosePlace(filled, scene, findings);
  const agreements = readAgreed(filled, 'agreements', date, scene, findings);
  if (!findings.clear || !place) return undefined;
  const facts = factsOf(filled, place, scene, findings);
  const organisations = { find: (id: string | undefined) => scene.findOrganisation(id) };
  findings.sendBackAll(checkMeeting(facts, { territories: scene.territories, organisations }));
  if (!findings.clear) return undefined;
  const lines = parseAttendees(valueOf<string>(filled, 'attendees') ?? '');
  const [women, men] = [valueOf<number>(filled, 'women'), valueOf<number>(filled, 'men')];
  return {
    code: valueOf<string>(filled, 'meeting'),
    facts,
    place,
    named: lines.filter((line) => !isUnnamed(line)),
    unnamed: lines.filter(isUnnamed),
    count: women === undefined && men === undefined ? undefined : { women: women ?? 0, men: men ?? 0 },
    agreements,
  };
}
