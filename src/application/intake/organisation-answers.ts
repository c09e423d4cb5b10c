/** What an answer to F2 says, read against the registry: which organisation, its data, and the board it elected. */
import { rncChecks } from '../../domain/identity/documents';
import { askedBoardRoles } from '../../domain/forms/organisation-form';
import { isFullName, splitName } from '../../domain/intake/lines';
import type { NewRow, Patch } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { organisations } from '../../domain/tables';
import { canBeName } from '../../domain/text/normalise';
import type { PersonDraft } from '../people';
import { chooseOrganisation } from './choose-organisation';
import { describeDocument } from './choose-person';
import { choosePlace, type ChosenPlace } from './choose-place';
import { readDay } from './day-told';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import { findRegistrar } from './registrar';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

type AskedRole = (typeof askedBoardRoles)[number];

export interface DescribedOffice {
  readonly role: AskedRole;
  readonly described: PersonDraft;
}

/** The board as the answer gives it. */
export interface AnsweredBoard {
  readonly electionDate: CivilDate;
  readonly starts: CivilDate;
  readonly swornIn: boolean | undefined;
  readonly minutesLink: string | undefined;
  readonly offices: readonly DescribedOffice[];
}

/** An answer to F2 that can be understood. */
export interface OrganisationAnswers {
  /** The organisation it brings up to date; undefined for a new one. */
  readonly known: IntakeScene['organisations'][number] | undefined;
  readonly name: string;
  readonly kind: NewRow<typeof organisations>['kind'];
  readonly place: ChosenPlace;
  /** What the answer gives of the optional data; what it leaves out stays as it is. */
  readonly details: Patch<typeof organisations>;
  /** The board it registers; undefined when it only brings data. */
  readonly board: AnsweredBoard | undefined;
}

const detailKeys = [
  'founded',
  'families',
  'menMembers',
  'womenMembers',
  'registration',
  'rnc',
  'meetingPlace',
  'meetingDay',
  'note',
] as const;

function detailsOf(filled: Filled, findings: Findings): Patch<typeof organisations> {
  const given = detailKeys.map((key) => [key, valueOf(filled, key)] as const);
  const rnc = valueOf<string>(filled, 'rnc');
  if (rnc !== undefined && !rncChecks(rnc)) {
    findings.warn(`El dígito verificador del RNC ${rnc} no coincide: revíselo.`);
  }
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function describeOfficer(role: AskedRole, filled: Filled, findings: Findings): DescribedOffice | undefined {
  const name = valueOf<string>(filled, `${role}-name`);
  if (name === undefined) return undefined;
  const question = `${role}-name`;
  const names = splitName(name);
  if (!isFullName(name)) {
    findings.sendBack(`Escriba nombre y apellido: «${name}».`, question);
  }
  const number = valueOf<string>(filled, `${role}-document`);
  const kind = number === undefined ? 'none' : 'cedula';
  const described: PersonDraft = {
    ...names,
    ...describeDocument(kind, number, `${role}-document`, findings),
    phone: valueOf<string>(filled, `${role}-phone`),
    sex: valueOf<PersonDraft['sex']>(filled, `${role}-sex`) ?? 'unstated',
    lifeState: 'alive',
  };
  return { role, described };
}

/** The board, when its pages were filled in. */
function boardIn(filled: Filled, findings: Findings): AnsweredBoard | undefined {
  const electionDate = valueOf<CivilDate>(filled, 'electionDate');
  if (electionDate === undefined) return undefined;
  return {
    electionDate,
    starts: valueOf<CivilDate>(filled, 'starts') ?? electionDate,
    swornIn: valueOf<boolean>(filled, 'swornIn'),
    minutesLink: valueOf<string>(filled, 'minutesLink'),
    offices: askedBoardRoles.flatMap((role) => describeOfficer(role, filled, findings) ?? []),
  };
}

function checkDates(filled: Filled, scene: IntakeScene, findings: Findings): void {
  const elected = valueOf<CivilDate>(filled, 'electionDate');
  const starts = valueOf<CivilDate>(filled, 'starts');
  if (elected !== undefined && elected > scene.today) {
    findings.sendBack('«Fecha de la elección» no puede ser posterior a hoy.', 'electionDate');
  }
  if (elected !== undefined && starts !== undefined && starts < elected) {
    findings.sendBack('«Inicio del mandato» no puede ser anterior a «Fecha de la elección».', 'starts');
  }
  readDay(filled, 'happenedOn', 'Fecha en que ocurrió', scene, findings);
}

/** A new organisation is called something that can be said. */
function checkName(filled: Filled, findings: Findings): void {
  const name = valueOf<string>(filled, 'name');
  if (name === undefined || canBeName(name)) return;
  findings.sendBack(`«${name}» no puede ser el nombre de una organización: escríbalo con letras.`, 'name');
}

/** Reads an answer to F2; undefined when it cannot be applied, with the reasons among the findings. */
export function readOrganisation(
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): OrganisationAnswers | undefined {
  sendBackProblems(filled, findings);
  checkDates(filled, scene, findings);
  findRegistrar(filled, scene, findings);
  const place = choosePlace(filled, scene, findings);
  const isUpdate =
    valueOf<string>(filled, 'purpose') === 'update' || filled.decisions.organisation !== undefined;
  const known = isUpdate
    ? chooseOrganisation(
        valueOf<string>(filled, 'organisation'),
        filled.decisions.organisation,
        scene,
        findings,
      )
    : undefined;
  if (known?.status === 'dissolved') {
    findings.ask(`${known.name} (${known.id}) está disuelta.`, 'organisation');
  }
  if (!known) checkName(filled, findings);
  const details = detailsOf(filled, findings);
  const board = boardIn(filled, findings);
  if (!findings.clear || !place) return undefined;
  return {
    known,
    name: known?.name ?? requiredValue<string>(filled, 'name'),
    kind: known?.kind ?? requiredValue<NewRow<typeof organisations>['kind']>(filled, 'kind'),
    place,
    details,
    board,
  };
}
