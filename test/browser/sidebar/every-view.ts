/** The way to every view, by its kind and what it is about; `parts` says where each file of the sidebar's views is seen. */
import type { Page } from 'playwright-core';
import type { AuditWorld } from './audit-world';

type Step = (page: Page) => Promise<void>;

export interface Way {
  /** The code that the page starts at; '' for home. */
  readonly start: (codes: AuditWorld) => string;
  /** What is pressed from there, in order; the last leads to the view. */
  readonly press?: readonly Step[];
  /** What may be unfolded or pressed in the view itself, looked at one after another. */
  readonly also?: readonly Step[];
  /** Whether it is about an answer that waits in the Bandeja. */
  readonly waiting?: boolean;
  /** Whether there is something to save. */
  readonly form?: 'new' | 'correction';
}

const button =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('button', { name }).first().click();

const option =
  (name: string): Step =>
  (page) =>
    page.getByLabel(name).check();

/** Nobody is registered without having been looked for. */
const looked: Step = async (page) => {
  await page.getByRole('searchbox').fill('Altagracia Quezada');
  await page.getByText('No aparece en el registro.').waitFor();
};

const home = (): string => '';

/** By the kinds of view, and within them by what they are about; the test compares them with what is declared. */
export const ways = {
  home: { all: { start: home } },
  record: {
    person: { start: ({ maria }) => maria },
    organisation: {
      start: ({ organisation }) => organisation,
      also: [
        (page) => page.getByText('Directivas: la actual y las anteriores').click(),
        button('Anotar un suplente'),
        button(/^Anotar salida de/),
      ],
    },
    request: { start: ({ request }) => request, also: [button('Asignar a otra persona')] },
    meeting: { start: ({ meeting }) => meeting, also: [button('Repetir esta reunión')] },
    agreement: {
      start: ({ agreement }) => agreement,
      also: [(page) => page.getByText('Texto para recordar').click()],
    },
    duplicatePair: { start: ({ pair }) => pair, also: [button('No son duplicados')] },
    activity: { start: ({ held }) => held, also: [button('Anotar evaluaciones')] },
    referral: { start: ({ referral }) => referral },
    institution: { start: () => 'INS-015' },
    workshop: { start: () => 'TAL-003' },
    household: { start: ({ household }) => household },
    certificate: { start: ({ certificate }) => certificate },
    courseSupport: { start: ({ support }) => support },
    document: { start: ({ paper }) => paper, also: [button('Registrar documento firmado')] },
  },
  register: {
    person: {
      start: home,
      press: [button('Nueva persona'), looked, button('Registrar persona nueva')],
      form: 'new',
    },
    organisation: {
      start: home,
      press: [button('Nueva organización'), looked, button('Registrar organización nueva')],
      form: 'new',
    },
    board: {
      start: ({ organisation }) => organisation,
      press: [button('Registrar directiva')],
      form: 'new',
    },
    request: { start: home, press: [button('Nueva solicitud')], form: 'new' },
    activity: { start: home, press: [button('Nueva actividad')], form: 'new' },
    workshop: {
      start: home,
      press: [button('Catálogo de talleres'), button('Añadir al catálogo')],
      form: 'new',
    },
    session: { start: ({ activity }) => activity, press: [button('Añadir sesión')], form: 'new' },
    meeting: { start: home, press: [button('Nueva reunión')], form: 'new' },
    household: {
      start: home,
      press: [button('Hogares por resolver'), button('Registrar hogar')],
      form: 'new',
    },
    commitments: {
      start: ({ held }) => held,
      press: [button('Anotar compromisos')],
      form: 'new',
    },
    closing: {
      start: ({ held }) => held,
      press: [button('Anotar el cierre')],
      form: 'new',
    },
    courseSupport: {
      start: ({ request }) => request,
      press: [button('Convertir en apoyo a curso')],
      form: 'new',
    },
    enrolment: {
      start: ({ activity }) => activity,
      press: [button('Inscripción, sesiones y asistencia'), button('Inscribir personas')],
      form: 'new',
    },
    institution: {
      start: home,
      press: [button('Instituciones'), button('Registrar institución')],
      form: 'new',
    },
    reassign: {
      start: home,
      press: [button('Carga de trabajo'), button(/^Pasar su trabajo/)],
      form: 'new',
    },
    categoryHandler: {
      start: home,
      press: [button('Quién atiende cada categoría'), button(/^Cambiar quién la atiende/)],
      form: 'correction',
    },
    replyText: {
      start: home,
      press: [button('Textos para responder'), button('Escribir el de una categoría')],
      form: 'new',
    },
  },
  edit: {
    person: { start: ({ maria }) => maria, press: [button('Corregir datos')], form: 'correction' },
    organisation: {
      start: ({ organisation }) => organisation,
      press: [button('Corregir datos')],
      form: 'correction',
    },
    request: { start: ({ request }) => request, press: [button('Corregir datos')], form: 'correction' },
    meeting: { start: ({ meeting }) => meeting, press: [button('Corregir datos')], form: 'correction' },
    agreement: { start: ({ agreement }) => agreement, press: [button('Anotar avance')], form: 'correction' },
    activity: { start: ({ activity }) => activity, press: [button('Corregir datos')], form: 'correction' },
    workshop: { start: () => 'TAL-003', press: [button('Corregir datos')], form: 'correction' },
    institution: { start: () => 'INS-015', press: [button('Corregir datos')], form: 'correction' },
    household: { start: ({ household }) => household, press: [button('Corregir datos')], form: 'correction' },
    courseSupport: { start: ({ support }) => support, press: [button('Corregir datos')], form: 'correction' },
  },
  decisions: { all: { start: home, press: [button('Decisiones del síndico')] } },
  activityMode: {
    all: {
      start: ({ activity }) => activity,
      press: [button('Inscripción, sesiones y asistencia')],
      also: [button('Corregir sesión')],
    },
  },
  merge: { pair: { start: ({ pair }) => pair, press: [button('Comparar y fusionar')] } },
  list: {
    report: { start: home, press: [button('Para el informe del síndico')] },
    weekPlan: {
      start: home,
      press: [button('Plan de la semana')],
      also: [(page) => page.getByText('Imprimir', { exact: true }).click()],
    },
    workload: { start: home, press: [button('Carga de trabajo')] },
    planner: { start: home, press: [button('Reuniones con el síndico por convocar')] },
    territories: { start: home, press: [button('Atención por territorio')] },
    fulfilment: { start: home, press: [button('Cumplimiento de acuerdos')] },
    institutions: { start: home, press: [button('Instituciones')] },
    duplicates: { start: home, press: [button('Posibles duplicados')] },
    households: { start: home, press: [button('Hogares por resolver')] },
    categoryHandlers: { start: home, press: [button('Quién atiende cada categoría')] },
    replyTexts: { start: home, press: [button('Textos para responder')] },
    workshops: { start: home, press: [button('Catálogo de talleres')] },
    training: { start: home, press: [button('Formación de las directivas')] },
    dataUpdates: { start: home, press: [button('Actualización de datos')] },
  },
  inbox: {
    all: {
      start: () => 'BAN-2026-00001',
      waiting: true,
      also: [
        option('Unir a un registro que ya existe'),
        option('Rechazar'),
        option('Corregir y guardar en el registro'),
      ],
    },
  },
  meetingMode: {
    all: {
      start: ({ meeting }) => `${meeting}!`,
      also: [
        button(/^Quitar el acuerdo/),
        (page) => page.getByText(/^Fotos y anexos/).click(),
        button('Añadir foto o documento'),
      ],
    },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Way>>>>;

/** Where the markup of each file can be seen, and by which words. */
export const parts: Readonly<Record<string, readonly [way: string, words: string]>> = {
  'activity/activity-mode.tsx': ['activityMode.all', 'Ficha de la actividad'],
  'views/asked-panel.tsx': ['activityMode.all', 'Cancelar'],
  'activity/session-care.tsx': ['activityMode.all', 'Corregir sesión'],
  'activity/session-roll.tsx': ['activityMode.all', 'Se podrá anotar cuando llegue el día'],
  'activity/withdrawal.tsx': ['activityMode.all', 'Retirar a alguien'],
  'meeting/acta.tsx': ['meetingMode.all', 'Hacer el acta'],
  'meeting/agenda.tsx': ['meetingMode.all', 'Orden del día'],
  'meeting/agreements.tsx': ['meetingMode.all', 'Anotar un acuerdo'],
  'meeting/annexes.tsx': ['meetingMode.all', 'Fotos y anexos'],
  'meeting/attendance.tsx': ['meetingMode.all', 'Agregar a otra persona'],
  'views/door-link.tsx': ['meetingMode.all', 'Muestre este código en la entrada'],
  'meeting/invitations.tsx': ['meetingMode.all', 'Convocados y avisos'],
  'meeting/meeting-mode.tsx': ['meetingMode.all', 'Ficha de la reunión'],
  'meeting/pasted-list.tsx': ['meetingMode.all', 'Una persona por línea'],
  'meeting/pending.tsx': ['meetingMode.all', 'Acuerdos anteriores sin cumplir'],
  'meeting/repeat.tsx': ['record.meeting', 'Ver las fechas'],
  'meeting/take-back.tsx': ['meetingMode.all', 'Sí, quitar'],
  'views/actions.tsx': ['record.request', 'Empezar la gestión'],
  'views/answer-field.tsx': ['inbox.all', '¿Qué se solicita?'],
  'views/answers.tsx': ['inbox.all', 'Lo que respondió'],
  'views/boards.tsx': ['record.organisation', 'Ver quiénes eran'],
  'views/data-update.tsx': ['record.organisation', 'Actualización anual de datos'],
  'views/decisions.tsx': ['decisions.all', 'Anotar las decisiones'],
  'views/documents.tsx': ['record.meeting', 'Documentos'],
  'views/edit.tsx': ['edit.person', 'Corregir persona'],
  'views/home.tsx': ['home.all', 'Hola'],
  'views/inbox-decision.tsx': ['inbox.all', '¿Qué hacemos con esta respuesta?'],
  'views/inbox-mend.tsx': ['inbox.all', 'Revisé las dudas'],
  'views/inbox-ways.tsx': ['inbox.all', 'sin el motivo: dígaselo usted.'],
  'views/inbox.tsx': ['inbox.all', 'Por qué espera'],
  'views/list-links.tsx': ['home.all', 'Listas'],
  'views/list-papers.tsx': ['list.weekPlan', 'para imprimir'],
  'views/list.tsx': ['list.workload', 'Carga de trabajo'],
  'views/look-first.tsx': ['register.person', 'Primero, busque a la persona'],
  'views/merge.tsx': ['merge.pair', 'Fusionar dos fichas'],
  'views/quick-actions.tsx': ['home.all', 'Abrir la ficha de la fila elegida'],
  'views/record.tsx': ['record.person', 'Historial'],
  'views/register.tsx': ['register.person', 'Registrar persona'],
  'views/renewals.tsx': ['home.all', 'Directivas que vencen'],
  'views/reply.tsx': ['record.request', 'No dice de qué se trata la ayuda'],
  'views/saved.tsx': ['register.person', 'Persona registrada'],
  'views/search.tsx': ['home.all', 'Nombre, apodo, código, cédula o teléfono.'],
  'views/tasks.tsx': ['home.all', 'Próximos 14 días'],
  'views/work-switch.tsx': ['home.all', 'De todos'],
};
