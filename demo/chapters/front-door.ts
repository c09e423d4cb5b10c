/** Chapter 6: how the front door is kept: what is passed on when somebody is away, and what goes to others who can help. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const as = people.coordinator.email;

/** Las Flores, in Arroyo Arriba. */
const ofArroyo = '010101403';

interface Listed {
  readonly rows: readonly { readonly title: string; readonly detail: string }[];
}

interface Planned {
  readonly rows: readonly {
    readonly group: string;
    readonly title: string;
    readonly detail: string;
    readonly opens?: { readonly id: string };
  }[];
}

const codeOf = (workspace: Workspace, name: string): string => {
  const row = rowsOf(workspace, 'Personal').find((each) => each['Nombre'] === name);
  if (!row) throw new Error(`${name} no está en Personal.`);
  return row['Código'] ?? '';
};

/** A promoter goes on vacation: what she has open passes on, what arrives goes to her substitute. */
function passOn(workspace: Workspace, teller: Teller): void {
  const { title } = callDoor<{ readonly title: string }>(workspace, as, 'reassignWork', {
    from: codeOf(workspace, people.arroyo.name),
    to: codeOf(workspace, people.assistant.name),
    why: 'Vacaciones',
    awayUntil: '20/03/2026',
  });
  teller.line(`${title}, por vacaciones.`);
  for (const row of callDoor<Listed>(workspace, as, 'openList', { name: 'workload' }).rows)
    teller.line(`${row.title}: ${row.detail}.`);
}

/** What is paved or repaired is the engineer's wherever it is; the rest goes where the place leads, or to who substitutes there. */
function route(workspace: Workspace, teller: Teller): void {
  const given = { category: 'Mantenimiento de micro-obra', handler: 'Ingeniero(a)' };
  callDoor(workspace, as, 'saveCategoryHandler', given);
  teller.line(`«${given.category}» es desde hoy de «${given.handler}».`);
  const body = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === 'APMAE Las Flores');
  for (const [category, description] of [
    [given.category, 'La cuneta de la entrada se tapó con la lluvia.'],
    ['Capacitación o intercambio', 'Un taller de primeros auxilios.'],
  ] as const) {
    const { id, routing } = callDoor<{ readonly id: string; readonly routing: string }>(
      workspace,
      as,
      'registerRequest',
      {
        happenedOn: '03/03/2026',
        channel: 'Teléfono',
        requesterKind: 'Organización',
        requesterOrganisation: body?.['Código'],
        category,
        description,
        territory: ofArroyo,
        needsAuthority: 'No',
        priority: 'Normal',
        confidential: 'No',
      },
    );
    teller.line(`${id}: ${routing}`);
  }
}

/** A need that is another institution's: it is referred, and followed until they answer. */
function refer(workspace: Workspace, teller: Teller): void {
  const helper = rowsOf(workspace, 'Instituciones').find((row) => row['Nombre']?.includes('Obras Públicas'));
  const open = rowsOf(workspace, 'Solicitudes').filter(
    (row) => row['Estado'] === 'Asignada' && row['Categoría'] === 'Micro-obra',
  );
  open.slice(0, 2).forEach((request, index) => {
    const { id, title } = callDoor<{ readonly id: string; readonly title: string }>(
      workspace,
      as,
      'referRequest',
      {
        id: request['Código'],
        institution: helper?.['Código'],
        reason: 'Arreglar el tramo, que es de la carretera nacional.',
      },
    );
    if (index > 0) callDoor(workspace, as, 'changeReferralState', { id, to: 'accepted' });
    teller.line(`${id}: ${title}${index > 0 ? ', y la aceptaron' : ''}.`);
  });
}

const weekOf = (workspace: Workspace): Planned['rows'] =>
  callDoor<Planned>(workspace, as, 'openList', { name: 'weekPlan' }).rows;

/** On paper for the trip: one page for whoever has most to see to. */
function printWeek(workspace: Workspace, teller: Teller): void {
  const { makes } = callDoor<{ readonly papers: { readonly makes: readonly { readonly id: string }[] } }>(
    workspace,
    as,
    'openList',
    { name: 'weekPlan' },
  ).papers;
  const { folio } = callDoor<{ readonly folio: string }>(workspace, as, 'makeWeekPlan', { id: makes[0]?.id });
  teller.line(`Plan de la semana ${folio}, para imprimir.`);
}

/** Whoever asked is told, and it is written down who told them; a visit is done in the plan of the week. */
function tell(workspace: Workspace, teller: Teller): void {
  const first = weekOf(workspace)[0]?.opens?.id;
  const open = rowsOf(workspace, 'Solicitudes').find((row) => row['Estado'] === 'Asignada');
  const told = [
    {
      id: first,
      mode: 'Visita',
      result: 'Se habló',
      note: 'Vive detrás del colmado.',
      nextStep: 'Volver con el formulario para la firma',
      nextOn: '12/03/2026',
    },
    { id: open?.['Código'], mode: 'WhatsApp', result: 'Se dejó el mensaje' },
  ];
  for (const contact of told) {
    const by = codeOf(workspace, people.cercado.name);
    callDoor(workspace, as, 'recordContact', { on: '04/03/2026', by, ...contact });
    teller.line(`${contact.mode} sobre ${contact.id}, anotado por la oficina.`);
  }
}

/** The office answers in its own words. */
function word(workspace: Workspace, teller: Teller): void {
  const text = 'Ya hay respuesta para {solicitud}. Pase por la oficina de lunes a viernes, de 8 a 2.';
  const { title } = callDoor<{ readonly title: string }>(workspace, as, 'saveReplyText', {
    status: 'Atendida',
    text,
  });
  teller.line(`«${title}» se responde con palabras de la oficina.`);
}

/** The authority gets one page, marks its boxes, and the office types them back. */
function decide(workspace: Workspace, teller: Teller): void {
  const marked = rowsOf(workspace, 'Solicitudes').filter(
    (row) => row['Estado'] === 'Asignada' && row['Categoría'] === 'Servicio municipal',
  );
  for (const row of marked.slice(0, 3)) {
    callDoor(workspace, as, 'updateRequest', {
      id: row['Código'],
      description: row['Descripción'],
      territory: row['Lugar'],
      reference: row['Referencia de ubicación'],
      needsAuthority: 'Sí',
      priority: row['Prioridad'],
      confidential: row['Confidencial'],
      backing: row['Respaldo'],
    });
  }
  const { title, requests } = callDoor<{ readonly title: string; readonly requests: readonly string[] }>(
    workspace,
    as,
    'makeDecisionSheet',
    {},
  );
  const [first, second] = requests;
  callDoor(workspace, as, 'recordDecisions', {
    decisions: [
      { request: first, decision: 'Aprobado' },
      { request: second, decision: 'Diferido', words: 'Lo veremos con el presupuesto del trimestre.' },
    ],
  });
  teller.line(`${title}: ${requests.length} asuntos para el síndico, dos decididos.`);
}

/** What a promoter reads before leaving home: each place with what waits there. */
function readMail(workspace: Workspace, teller: Teller): void {
  const mails = workspace.outbox.filter(
    ({ to, subject }) => to === people.cercado.email && subject.startsWith('Su trabajo del'),
  );
  const mail = mails[mails.length - 1];
  const stops = new Set(mail?.body.split('\n').filter((line) => line.startsWith('En ')));
  teller.line(`A ${people.cercado.name} le llegó «${mail?.subject}», en ${stops.size} lugares.`);
}

/** Which sectors got more and which less, for the households that live in them. */
function compare(workspace: Workspace, teller: Teller): void {
  const { rows } = callDoor<Planned>(workspace, as, 'openList', { name: 'territories' });
  for (const { group, title, detail } of rows.filter((row) => row.group.endsWith('por cada 100 hogares')))
    teller.line(`${group}, ${title}: ${detail}.`);
}

/** Where the field goes this week, and whom the authority should see next. */
function plan(workspace: Workspace, teller: Teller): void {
  const week = weekOf(workspace);
  const visited = week.filter(({ detail }) => detail.includes('Visitado')).length;
  const stops = new Set(week.map(({ group }) => group)).size;
  teller.line(`Plan de la semana: ${week.length} asuntos en ${stops} paradas, ${visited} con visita.`);
  const { rows } = callDoor<Listed>(workspace, as, 'openList', { name: 'planner' });
  const [first] = rows;
  if (first)
    teller.line(`${rows.length} organizaciones por reunirse con el síndico; la primera, ${first.title}.`);
}

export function keepFrontDoor(workspace: Workspace, teller: Teller): void {
  teller.chapter('La ventanilla por dentro');
  passOn(workspace, teller);
  route(workspace, teller);
  refer(workspace, teller);
  tell(workspace, teller);
  printWeek(workspace, teller);
  word(workspace, teller);
  decide(workspace, teller);
  plan(workspace, teller);
  readMail(workspace, teller);
  compare(workspace, teller);
}
