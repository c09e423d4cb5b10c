/** What a person should know before acting on a record: that the board behind it has no mandate. It hinders nothing. */
import { enrolmentsOf } from '../activities/enrolment-rows';
import { toldByHand } from '../activities/tell-enrolled';
import { counted } from '../../domain/words/counted';
import { repeatedEvaluations, tooManyEvaluations } from '../activities/evaluation-results';
import type { CivilDate } from '../../domain/schema/values';
import type { RecordKind } from '../../domain/tables/openable';
import { typedOverSettled } from '../journal';
import { makeActa } from '../meetings';
import { vacancyWarningsOf } from '../organisations/current-board';
import { mandateWarningsOf, responsibleOrganisation } from '../organisations/mandates';
import type { RecordSnapshot } from './record-reads';

type Acting = readonly (RecordSnapshot['organisations']['all'][number] | undefined)[];

/** The organisations whose boards act in a record, for the kinds in which one may. */
const actingIn: Partial<Readonly<Record<RecordKind, (snapshot: RecordSnapshot, id: string) => Acting>>> = {
  organisation: ({ organisations }, id) => [organisations.find(id)],
  request: ({ requests, organisations }, id) => [
    organisations.find(requests.find(id)?.requesterOrganisation),
  ],
  meeting: ({ meetings, organisations }, id) =>
    (meetings.find(id)?.organisations ?? []).map((each) => organisations.find(each)),
  agreement({ agreements, organisations }, id) {
    const row = agreements.find(id);
    return [row && responsibleOrganisation(row, organisations.all)];
  },
  courseSupport: ({ courseSupports, organisations }, id) => [
    organisations.find(courseSupports.find(id)?.organisation),
  ],
};

/** That somebody typed over a meeting whose acta was approved, until another edition is made of it. */
function typedOver({ journal }: RecordSnapshot, id: string): string[] {
  const own = journal.all.filter(({ record }) => record === id);
  const typed = own.filter(({ reason }) => reason?.startsWith(typedOverSettled)).pop();
  const made = own.filter(({ operation }) => operation === makeActa.title).pop();
  return typed && own.indexOf(typed) > own.findIndex((line) => line === made)
    ? [
        'Alguien escribió en una celda de esta reunión con el acta ya aprobada: vea el historial. Si es una corrección, use «Rectificar el acta».',
      ]
    : [];
}

/** That somebody seems to have been heard twice. */
const opinionWarnings = ({ evaluations, activities }: RecordSnapshot, id: string): string[] => [
  ...tooManyEvaluations(evaluations.all, activities.get(id)),
  ...repeatedEvaluations(evaluations.all, id),
];

/** That somebody who counted on an activity is still to be told by a person. */
function handWarnings({ activities, enrolments, people }: RecordSnapshot, id: string): string[] {
  const status = activities.find(id)?.status;
  if (status !== 'postponed' && status !== 'cancelled') return [];
  const left = toldByHand(enrolmentsOf(enrolments.all, id), people);
  return left === 0
    ? []
    : [
        `${counted(left, 'persona inscrita', 'personas inscritas')} sin correo: avise por teléfono o WhatsApp.`,
      ];
}

/** One sentence for each board without a mandate or without somebody, and for what seems to have been counted twice. */
export const warningsOf = (
  kind: RecordKind,
  snapshot: RecordSnapshot,
  id: string,
  today: CivilDate,
): string[] => {
  const acting = actingIn[kind]?.(snapshot, id) ?? [];
  return [
    ...mandateWarningsOf(acting, today),
    ...vacancyWarningsOf(acting, snapshot.boardPositions.all),
    ...(kind === 'meeting' ? typedOver(snapshot, id) : []),
    ...(kind === 'activity' ? [...handWarnings(snapshot, id), ...opinionWarnings(snapshot, id)] : []),
  ];
};
