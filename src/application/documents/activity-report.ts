/** The report of an activity that is over, from what was registered: whoever came is counted, never typed. */
import { countByOrganisation, countBySex } from '../../domain/activities/participants';
import { templates, type OwnData } from '../../domain/documents';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDuration, formatMoney, formatTime } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import {
  activities,
  agreements,
  certificates,
  enrolments,
  evaluations,
  organisations,
  people,
  territories,
} from '../../domain/tables';
import { activityKinds, activityTopics } from '../../domain/tables/activity-catalogues';
import { agreementStates } from '../../domain/tables/meeting-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { periodInWords } from '../../domain/words/numbers';
import { parseId } from '../kernel/about-record';
import { update } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { sessionColumns } from '../activities/activity-reads';
import { evaluationAnswers, evaluationFields } from '../activities/evaluation-results';
import { makesDocument } from './make-document';

/** Once it is over. */
export const reportStates: readonly string[] = ['held', 'closed'];

const reads = {
  activities: all(activities),
  sessions: sessionColumns,
  enrolments: columns(enrolments, 'activity', 'person', 'organisation', 'status', 'minutes', 'voided'),
  certificates: columns(certificates, 'activity', 'status', 'voided'),
  evaluations: columns(evaluations, 'activity', ...evaluationAnswers, 'voided'),
  agreements: columns(agreements, 'activity', 'status', 'text', 'responsible', 'due', 'voided'),
  people: columns(people, 'sex'),
  organisations: columns(organisations, 'name'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Activity = Row<typeof activities>;
type Report = OwnData<typeof templates.activityReport>;

const calledAs: Readonly<Record<Activity['kind'], string>> = {
  trainingWorkshop: 'taller',
  communityWorkshop: 'taller',
  localExchange: 'intercambio',
  nationalExchange: 'intercambio',
  nationalCourse: 'curso',
};

const ofActivity = <T extends { readonly activity?: string | undefined; readonly voided: boolean }>(
  rows: readonly T[],
  { id }: Activity,
): T[] => rows.filter(({ activity, voided }) => activity === id && !voided);

/** Whoever has a place, and those of them who came to any session. */
function participantsOf(snapshot: Snapshot, activity: Activity) {
  const seated = ofActivity(snapshot.enrolments.all, activity).filter(({ status }) => status === 'enrolled');
  const came = seated
    .filter(({ minutes }) => minutes > 0)
    .map(({ person, organisation, minutes }) => ({
      minutes,
      sex: snapshot.people.find(person)?.sex,
      organisation: snapshot.organisations.find(organisation)?.name ?? 'Sin organización',
    }));
  return { enrolled: seated.length, came };
}

type Participants = ReturnType<typeof participantsOf>;

const sessionLines = (snapshot: Snapshot, activity: Activity): Report['lists']['sesiones'] =>
  ofActivity(snapshot.sessions.all, activity)
    .sort((a, b) => (`${a.date} ${a.starts}` < `${b.date} ${b.starts}` ? -1 : 1))
    .map(({ date, starts, ends, topic, minutes, attendees }) => ({
      sesion: date,
      horario: `${formatTime(starts)} a ${formatTime(ends)}`,
      tema_sesion: topic,
      duracion: formatDuration(minutes),
      asistentes: attendees === undefined ? 'sin anotar' : String(attendees),
    }));

const commitmentLines = (snapshot: Snapshot, activity: Activity): Report['lists']['compromisos'] =>
  ofActivity(snapshot.agreements.all, activity).map(({ id, text, responsible, due, status }) => ({
    acuerdo: id,
    compromiso: text,
    responsable: responsible,
    fecha: due,
    estado: labelOf(agreementStates, status),
  }));

const evaluationLines = (snapshot: Snapshot, { id }: Activity): Report['lists']['evaluacion'] =>
  evaluationFields(snapshot.evaluations.all, id).map(({ label, text }) => ({
    pregunta: label,
    resultado: text,
  }));

function valuesOf(snapshot: Snapshot, activity: Activity, { enrolled, came }: Participants) {
  const sexes = countBySex(came);
  const { cost, transport } = activity;
  return {
    clase: calledAs[activity.kind],
    titulo: activity.title,
    codigo: activity.id,
    tipo: labelOf(activityKinds, activity.kind),
    tema: labelOf(activityTopics, activity.topic),
    objetivo: activity.objective,
    periodo: periodInWords(activity.starts, activity.ends),
    lugar: activity.place,
    territorio: placeOf(snapshot.territories, activity.territory),
    facilita: activity.facilitator,
    institucion: activity.institution,
    anfitriona: snapshot.organisations.find(activity.host)?.name,
    horas: formatDuration(activity.minutes),
    inscritas: enrolled,
    asistieron: came.length,
    mujeres: sexes.women,
    hombres: sexes.men,
    sin_sexo: sexes.unstated,
    horas_asistidas: formatDuration(came.reduce((sum, { minutes }) => sum + minutes, 0)),
    certificados: ofActivity(snapshot.certificates.all, activity).filter(({ status }) => status === 'valid')
      .length,
    temas: activity.topics,
    aprendizajes: activity.learnings,
    dificultades: activity.difficulties,
    costo: cost === undefined ? undefined : formatMoney(cost),
    transporte: transport === undefined ? undefined : formatMoney(transport),
    fotos: activity.photosLink,
  };
}

/** What hinders the report. */
function findObstacle({ status, topics }: Activity): Problem | undefined {
  if (!reportStates.includes(status))
    return problem('guardNotMet', ['que la actividad esté realizada'], 'id');
  return topics === undefined ? problem('guardNotMet', ['anotar el cierre'], 'id') : undefined;
}

export const makeActivityReport = makesDocument({
  name: 'makeActivityReport',
  title: 'Hacer el informe',
  roles: officeRoles,
  template: templates.activityReport,
  called: 'Informe',
  letter: 'I',
  subject: activities,
  folder: 'authority',
  pdf: true,
  reads,
  parse: parseId,
  compose({ snapshot, input }) {
    const activity = snapshot.activities.find(input.id);
    if (!activity || activity.voided) return fail(unknownRecord(activities, input.id));
    const obstacle = findObstacle(activity);
    if (obstacle) return fail(obstacle);
    const participants = participantsOf(snapshot, activity);
    const own = valuesOf(snapshot, activity, participants);
    const compromisos = commitmentLines(snapshot, activity);
    const evaluacion = evaluationLines(snapshot, activity);
    const isTold = (mark: keyof typeof own): boolean => own[mark] !== undefined;
    return succeed({
      title: activity.title,
      place: own.territorio,
      date: activity.ends,
      changes: (document) => [update(activities, activity.id, { report: document })],
      data: {
        values: own,
        conditions: {
          con_facilitador: isTold('facilita'),
          con_institucion: isTold('institucion'),
          con_anfitriona: isTold('anfitriona'),
          con_sin_sexo: own.sin_sexo > 0,
          con_certificados: own.certificados > 0,
          con_aprendizajes: isTold('aprendizajes'),
          con_dificultades: isTold('dificultades'),
          sin_dificultades: !isTold('dificultades'),
          con_evaluacion: evaluacion.length > 0,
          con_costo: isTold('costo'),
          con_transporte: isTold('transporte'),
          con_fotos: isTold('fotos'),
          sin_compromisos: compromisos.length === 0,
        },
        lists: {
          sesiones: sessionLines(snapshot, activity),
          organizaciones: countByOrganisation(participants.came).map(
            ({ organisation, women, men, unstated, total }) => ({
              organizacion: organisation,
              de_mujeres: women,
              de_hombres: men,
              sin_dato: unstated,
              total,
            }),
          ),
          evaluacion,
          compromisos,
        },
      },
    });
  },
});
