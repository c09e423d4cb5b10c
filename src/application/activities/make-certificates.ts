/** Certificates of an activity in one batch: a folio and a code for everybody who was there long enough, some fifty to a document. */
import { durationInWords } from '../../domain/activities/duration-in-words';
import { isLongEnough, type CertificateRule } from '../../domain/activities/hours';
import { verificationCode } from '../../domain/activities/verification-code';
import { templates, type OwnData } from '../../domain/documents';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import { activities, certificates, documents, organisations, people, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { dateInWords, periodInWords } from '../../domain/words/numbers';
import {
  nextEdition,
  orderDocument,
  identityOf,
  orderReads,
  partsOf,
  type Edition,
  type OrderedDocument,
} from '../documents';
import { parseId } from '../kernel/about-record';
import { defineOperation, insert, update, type Change, type Context } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { certificateRule, enrolmentColumns } from './activity-reads';
import { calledAs } from './activity-words';
import { enrolmentsOf } from './enrolment-rows';

const reads = {
  activities: all(activities),
  enrolments: enrolmentColumns,
  certificates: columns(
    certificates,
    'status',
    'code',
    'person',
    'activity',
    'enrolment',
    'minutes',
    'issuedOn',
    'document',
    'voided',
  ),
  people: columns(people, 'fullName', 'documentKind', 'documentNumber', 'createdAt'),
  organisations: columns(organisations, 'name'),
  territories: columns(territories, 'label'),
  ...orderReads,
};

type Snapshot = SnapshotOf<typeof reads>;
type Activity = Row<typeof activities>;
type Enrolment = Snapshot['enrolments']['all'][number];
type Paper = Context<typeof reads, { readonly id: string }>;

const kind = {
  template: templates.certificates,
  called: 'Certificados',
  letter: 'T',
  subject: activities,
  folder: 'office',
  pdf: true,
} as const;

/** Who was there long enough for a certificate. */
export const entitledIn = <T extends Pick<Enrolment, 'status' | 'share' | 'excusedShare'>>(
  rows: readonly T[],
  rule: CertificateRule,
): T[] => rows.filter((row) => row.status === 'enrolled' && isLongEnough(row, rule));

/** Pages of one document: its order fits in its cell, and Google makes it long before an execution ends. */
const mostPages = 50;

/** One certificate of the batch: kept from before, with its folio and code, or new. */
interface Issued {
  readonly id: string;
  readonly code: string;
  readonly enrolment: Enrolment;
  readonly issuedOn: Paper['today'];
  readonly isNew: boolean;
}

/** Everybody who is entitled, each with the certificate they have or a new one; who had theirs voided gets none. */
function issue(entitled: readonly Enrolment[], { snapshot, newId, today }: Paper): Issued[] {
  return entitled.flatMap((enrolment): Issued[] => {
    const held = snapshot.certificates.all.filter((row) => row.enrolment === enrolment.id);
    const valid = held.find(({ status }) => status === 'valid');
    if (valid) return [{ id: valid.id, code: valid.code, enrolment, issuedOn: valid.issuedOn, isNew: false }];
    if (held.length > 0) return [];
    const id = newId(certificates);
    // Moments that stand nowhere on paper, and are the same when the order is given a second time.
    const moments = [snapshot.activities.get(enrolment.activity), snapshot.people.get(enrolment.person)];
    const code = verificationCode([id, ...moments.map(({ createdAt }) => createdAt)].join('|'));
    return [{ id, code, enrolment, issuedOn: today, isNew: true }];
  });
}

const rowsOf = (issued: readonly Issued[], activity: string, document: string): Change[] =>
  issued.map(({ id, code, enrolment: { id: enrolment, person, minutes }, issuedOn, isNew }) =>
    isNew
      ? insert(certificates, id, {
          status: 'valid',
          code,
          person,
          activity,
          enrolment,
          minutes,
          issuedOn,
          document,
        })
      : update(certificates, id, { minutes, document }),
  );

function line({ id, code, enrolment, issuedOn }: Issued, snapshot: Snapshot) {
  const person = snapshot.people.get(enrolment.person);
  const organisation = snapshot.organisations.find(enrolment.organisation)?.name;
  return {
    certificado: id,
    codigo: code,
    nombre: person.fullName,
    identidad: [identityOf(person), organisation && `de ${organisation}`].filter(Boolean).join(', '),
    duracion: durationInWords(enrolment.minutes),
    emitido: dateInWords(issuedOn),
  };
}

function dataOf(
  activity: Activity,
  issued: readonly Issued[],
  paper: Paper,
): OwnData<typeof templates.certificates> {
  const { starts, ends, facilitator } = activity;
  return {
    values: {
      titulo: activity.title,
      actividad: calledAs[activity.kind],
      periodo: periodInWords(starts, ends),
      lugar: activity.place,
      facilita: facilitator,
    },
    conditions: {
      con_facilitador: facilitator !== undefined,
    },
    lists: { certificados: issued.map((each) => line(each, paper.snapshot)) },
  };
}

/** One order for each fifty pages, all of one edition and in one commit; each is made and taken up again by itself. */
function orderParts(
  activity: Activity,
  issued: readonly Issued[],
  edition: Edition,
  paper: Paper,
): Result<OrderedDocument[]> {
  const parts = partsOf(edition, Math.ceil(issued.length / mostPages));
  const orders: OrderedDocument[] = [];
  for (const [nth, part] of parts.entries()) {
    const pages = issued.slice(nth * mostPages, (nth + 1) * mostPages);
    const composed = {
      data: dataOf(activity, pages, paper),
      title: activity.title,
      place: placeOf(paper.snapshot.territories, activity.territory),
      date: activity.ends,
      changes: (document: string) => rowsOf(pages, activity.id, document),
    };
    const id = paper.newId(documents);
    const order = orderDocument(kind, composed, { subject: activity.id, edition: part, id, occasion: paper });
    if (!order.ok) return order;
    orders.push(order.value);
  }
  return succeed(orders);
}

/** What stands in the way of any certificate. */
function obstacleTo(activity: Activity, entitled: number, { least }: CertificateRule): Problem | undefined {
  if (activity.status !== 'held' && activity.status !== 'closed') {
    return problem('guardNotMet', ['que la actividad esté realizada'], 'id');
  }
  return entitled === 0
    ? problem('guardNotMet', [`alguien con el ${least} % de las horas`], 'id')
    : undefined;
}

/** Those of them whose row of Personas is still there: a person deleted by hand has no name to write. */
const knownIn = (rows: readonly Enrolment[], { people: known }: Snapshot): Enrolment[] =>
  rows.filter(({ person }) => known.find(person) !== undefined);

/** Certificates that hold although the hours, mended since, no longer reach; and those left out because they were voided. */
function warningsOf(
  entitled: readonly Enrolment[],
  issued: readonly Issued[],
  activity: string,
  snapshot: Snapshot,
): string[] {
  const nameOf = (id: string): string => snapshot.people.find(id)?.fullName ?? id;
  const short = snapshot.certificates.all.filter(
    (row) =>
      row.activity === activity && row.status === 'valid' && !entitled.some(({ id }) => id === row.enrolment),
  );
  const known = knownIn(entitled, snapshot);
  const gone = entitled.filter((row) => !known.includes(row));
  const left = known.filter(({ id }) => !issued.some(({ enrolment }) => enrolment.id === id));
  return [
    ...short.map(
      ({ id, person }) => `${nameOf(person)} ya no llega a las horas: anule su certificado ${id}.`,
    ),
    ...gone.map(
      ({ person }) =>
        `No se encuentra a ${person} en la hoja Personas: su certificado no se incluye. Vuelva a poner su fila y haga los certificados de nuevo.`,
    ),
    ...left.map(({ person }) => `El certificado de ${nameOf(person)} está anulado: no se incluye.`),
  ];
}

export const makeCertificates = defineOperation({
  name: 'makeCertificates',
  title: 'Hacer los certificados',
  roles: officeRoles,
  reads,
  creates: [certificates, documents],
  parse: parseId,
  decide(paper) {
    const { snapshot, input, settings } = paper;
    const activity = snapshot.activities.find(input.id);
    if (!activity || activity.voided) return fail(unknownRecord(activities, input.id));
    const rule = certificateRule(activity, settings);
    const entitled = entitledIn(enrolmentsOf(snapshot.enrolments.all, activity.id), rule);
    const obstacle = obstacleTo(activity, entitled.length, rule);
    if (obstacle) return fail(obstacle);
    const known = knownIn(entitled, snapshot);
    if (known.length === 0) return fail(unknownRecord(people, entitled[0]?.person ?? '', 'id'));
    const issued = issue(known, paper);
    if (issued.length === 0)
      return fail(problem('cannotApply', ['Todos sus certificados están anulados.'], 'id'));
    const edition = nextEdition(kind, snapshot.documents, activity.id);
    const orders = orderParts(activity, issued, edition, paper);
    if (!orders.ok) return orders;
    const effects = orders.value.map(({ effect }) => effect);
    const made = effects.map(({ record }) => record);
    return succeed({
      changes: [
        ...orders.value.flatMap(({ changes }) => changes),
        update(activities, activity.id, { certificates: made }),
      ],
      effects,
      output: {
        id: activity.id,
        title: activity.title,
        documents: made,
        folio: edition.folio,
        issued: issued.length,
        warnings: warningsOf(entitled, issued, activity.id, snapshot),
      },
    });
  },
});
