/** F2, an organisation and its board, new or brought up to date. */
import { catalogue } from '../schema/catalogue';
import { choice, date, integer, optional, paragraph, phone, rnc, text, yesNo } from '../schema/field';
import type { FormDeclaration } from '../schema/form';
import { boardRoles, municipalRegistrations, organisationKinds, sexes } from '../tables/people-catalogues';
import { sectors } from '../tables/place-catalogues';
import { ask, numbered, placePages, privacyNotice, sectorBranches, type DraftPage } from './question';

export const organisationPurposes = catalogue('Nueva o actualización', {
  create: 'Organización nueva',
  update: 'Actualización de datos',
});

/** Whether the answer brings a board; bringing data up to date needs none. */
const formBoardNews = catalogue('Directiva en la respuesta', {
  yes: 'Sí, la directiva elegida',
  no: 'No, solo los datos',
});

/** The offices the form asks for, in order; the president is the only one owed. */
export const askedBoardRoles = [
  'president',
  'vicePresident',
  'secretary',
  'treasurer',
  'member1',
  'member2',
  'member3',
] as const;

const office = (role: (typeof askedBoardRoles)[number]): DraftPage['questions'] => {
  const label = boardRoles.options[role];
  const must = role === 'president';
  const own = <T>(field: T, wrapped: T): T => (must ? field : wrapped);
  const name = text(`${label}: nombre completo`);
  const sex = choice(`${label}: sexo`, sexes);
  return [
    ask(`${role}-name`, own(name, optional(name) as typeof name)),
    ask(`${role}-document`, optional(text(`${label}: cédula`))),
    ask(`${role}-phone`, optional(phone(`${label}: teléfono`))),
    ask(`${role}-sex`, own(sex, optional(sex) as typeof sex)),
  ];
};

export const organisationForm: FormDeclaration = {
  name: 'organisation',
  code: 'F2',
  title: 'F2 · Organización',
  description: `Registro y actualización de Juntas de Vecinos y otras organizaciones. ${privacyNotice}`,
  confirmation: 'Recibido. En unos minutos llegará a su correo el código de la organización, o lo que falte.',
  pages: numbered('F2', [
    {
      key: 'start',
      title: 'Datos generales',
      questions: [
        ask('registrar', text('¿Quién registra?'), { synced: { kind: 'staff' } }),
        ask('happenedOn', date('Fecha en que ocurrió')),
        ask('purpose', choice('¿Organización nueva o actualización?', organisationPurposes), {
          branches: { create: 'create', update: 'update' },
          prefilled: true,
        }),
      ],
    },
    {
      key: 'update',
      title: 'Actualización',
      next: 'where',
      questions: [
        ask('organisation', text('¿Cuál organización?'), {
          synced: { kind: 'organisations' },
          prefilled: true,
        }),
      ],
    },
    {
      key: 'create',
      title: 'Organización nueva',
      next: 'where',
      questions: [
        ask('name', text('Nombre de la organización')),
        ask('kind', choice('Tipo de organización', organisationKinds)),
      ],
    },
    {
      key: 'where',
      title: 'Sector',
      questions: [ask('sector', choice('Sector', sectors), { branches: sectorBranches('place') })],
    },
    ...placePages('place', 'details'),
    {
      key: 'details',
      title: 'Datos de la organización',
      questions: [
        ask('founded', optional(date('Fecha de fundación'))),
        ask('families', optional(integer('Familias representadas', { least: 0, most: 20_000 }))),
        ask('menMembers', optional(integer('Socios hombres', { least: 0, most: 20_000 }))),
        ask('womenMembers', optional(integer('Socias mujeres', { least: 0, most: 20_000 }))),
        ask('registration', optional(choice('Registro en el ayuntamiento', municipalRegistrations))),
        ask('rnc', optional(rnc('RNC'))),
        ask('meetingPlace', optional(text('Lugar de reunión'))),
        ask('meetingDay', optional(text('Día y hora de reunión'))),
        ask('boardNews', choice('¿Va a registrar una directiva?', formBoardNews), {
          branches: { yes: 'board', no: 'end' },
        }),
      ],
    },
    {
      key: 'board',
      title: 'Directiva',
      questions: [
        ask('electionDate', date('Fecha de la elección')),
        ask('starts', optional(date('Inicio del mandato'))),
        ask('swornIn', optional(yesNo('¿Está juramentada?'))),
        ask('minutesLink', optional(text('Acta de elección', { help: 'Enlace o número del acta.' }))),
        ...office('president'),
      ],
    },
    { key: 'officers', title: 'Otros cargos', questions: askedBoardRoles.slice(1, 4).flatMap(office) },
    { key: 'members', title: 'Vocales', questions: askedBoardRoles.slice(4).flatMap(office) },
    { key: 'end', title: 'Observaciones', questions: [ask('note', optional(paragraph('Observaciones')))] },
  ]),
};
