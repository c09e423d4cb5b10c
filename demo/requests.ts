/** The requests of the demonstration by form F1, as promoters write them on a phone: accents, capitals, slips and all. */
import { demoCedula, demoPhone, type StreamAnswer } from './answer';
import type { PersonKey } from './accounts';

interface Asking {
  readonly given: string;
  readonly surnames: string;
  readonly nickname?: string;
  /** As typed: with or without hyphens, or a code of another kind of document. */
  readonly document?: string;
  readonly documentKind?: string;
  readonly phone: string;
  readonly sex: 'female' | 'male';
  readonly age?: string;
}

interface DemoRequest {
  readonly name?: string;
  readonly by: PersonKey;
  readonly at: number;
  readonly on: string;
  readonly sector: string;
  readonly place: string;
  readonly reference?: string;
  readonly person?: Asking;
  readonly organisation?: string;
  readonly category: string;
  readonly description: string;
  readonly more?: Readonly<Record<string, string>>;
}

const person = (
  given: string,
  surnames: string,
  serial: number,
  sex: Asking['sex'],
  more: Partial<Asking> = {},
): Asking => ({ given, surnames, document: demoCedula(serial), phone: demoPhone(serial), sex, ...more });

const plainDigits = (serial: number): string => demoCedula(serial).replace(/-/g, '');

const place = { cercado: 'elCercado', arroyo: 'arroyoArriba', kennedy: 'coloniaKennedy' } as const;

type Row = [
  by: keyof typeof place,
  place: string,
  who: Asking | string,
  category: string,
  description: string,
  more?: Readonly<Record<string, string>>,
  sector?: string,
];

const rows: readonly Row[] = [
  [
    'cercado',
    '010101204',
    person('María Altagracia', 'Peralta Núñez', 1, 'female'),
    'microWork',
    'Aceras y contenes en la calle principal, unos 120 metros. Cuando llueve no se puede pasar.',
    { families: '60', backing: 'Asamblea del 14/02/2026' },
  ],
  [
    'cercado',
    '010101204',
    person('ROSA ELENA', 'CAPELLÁN', 31, 'female', { document: plainDigits(31) }),
    'expectantMother',
    'PIDE CANASTILLA, TIENE 28 SEMANAS',
    { priority: 'high' },
  ],
  [
    'cercado',
    '010101202',
    person('José Miguel', 'de la Cruz Peña', 32, 'male', { nickname: 'Chelo' }),
    'prescription',
    'Medicinas de uso diario para su mamá.',
  ],
  [
    'cercado',
    '010101207',
    person('Ana Mercedes', 'Lantigua', 33, 'female', { age: '71' }),
    'elderly',
    'Vive sola, solicita una visita y un andador.',
  ],
  [
    'cercado',
    '010201800',
    person('Juan Carlos', 'Báez Núñez', 34, 'male'),
    'municipalService',
    'El camino está en mal estado después de las lluvias.',
  ],
  [
    'cercado',
    '010200500',
    person('Mireya', 'Solano', 35, 'female', { phone: '(809) 555-0135' }),
    'foodBasket',
    'Se quemó la cocina, quedó sin nada.',
    { priority: 'urgent' },
  ],
  [
    'cercado',
    '010101202',
    'Junta de Vecinos La Joya de El Cercado',
    'organisation',
    'La directiva está por vencer y quieren acompañamiento para la asamblea.',
  ],
  [
    'cercado',
    '010101208',
    person('Pablo', 'Ñáñez Güílamo', 36, 'male', { phone: '829-555-0136' }),
    'information',
    '¿Qué hace falta para inscribir el club?',
  ],
  [
    'cercado',
    '010101211',
    person('Deyanira', 'Rodríguez', 37, 'female', { documentKind: 'none', document: '' }),
    'foodBasket',
    'Madre de cuatro niños sin documentos, pide orientación y comida.',
  ],
  [
    'cercado',
    '010101300',
    person('Leocadio', 'Jiménez', 38, 'male', { age: '80' }),
    'elderly',
    'Pide colchón y pañales.',
  ],
  [
    'cercado',
    '010201500',
    person('Yocasta', 'Abreu', 39, 'female'),
    'healthDay',
    'La comunidad pide una jornada médica, la última fue hace dos años.',
  ],
  [
    'cercado',
    '010102003',
    person('Wendy', 'Ramírez', 40, 'female'),
    'complaint',
    'La basura no pasa desde hace tres semanas.',
    { channel: 'authorityOffice' },
  ],
  [
    'cercado',
    '010101204',
    'Junta de Vecinos Nuevo Amanecer',
    'training',
    'Quieren un taller de contabilidad sencilla para la tesorera.',
  ],
  [
    'cercado',
    '010202000',
    person('Félix Manuel', 'Tiburcio', 41, 'male'),
    'funeral',
    'Falleció un familiar, piden ataúd y traslado.',
    { priority: 'urgent' },
  ],
  [
    'arroyo',
    '010101405',
    person('Domingo Antonio', 'Rosado', 9, 'male'),
    'municipalService',
    'El alumbrado de la placita no funciona.',
    { needsAuthority: 'yes' },
  ],
  [
    'arroyo',
    '010101403',
    'APMAE Las Flores',
    'healthDay',
    'Jornada dental para la escuela, 46 niños apuntados.',
  ],
  [
    'arroyo',
    '010101409',
    person('Clara Inés', 'Abréu', 11, 'female'),
    'microWork',
    'Muro de gavión en la cañada.',
    { families: '22' },
  ],
  [
    'arroyo',
    '010100500',
    person('Kelvin', 'Severino', 42, 'male', { document: plainDigits(42) }),
    'information',
    'Pregunta por el Presupuesto Participativo.',
  ],
  [
    'arroyo',
    '010101700',
    person('Carmen Luisa', 'Vásquez', 43, 'female', { nickname: 'Luisita', age: '67' }),
    'prescription',
    'Receta del mes, no ha podido comprarla.',
  ],
  [
    'arroyo',
    '010100300',
    person('Elvin', 'Paredes', 44, 'male'),
    'participatoryBudget',
    'Proponen una cancha techada.',
  ],
  [
    'arroyo',
    '010101000',
    person('Dulce María', 'Rosario', 45, 'female'),
    'expectantMother',
    'Primera consulta, 14 semanas.',
  ],
  ['arroyo', '010100800', 'Club Juvenil El Tornado', 'training', 'Intercambio con el club de Tireo.'],
  [
    'arroyo',
    '010101600',
    person('Rafelina', 'Cepeda', 46, 'female'),
    'elderly',
    'Cuida a su padre de 88 años, pide orientación.',
  ],
  [
    'arroyo',
    '010101405',
    person('Miguelina', 'Suero', 47, 'female', { phone: '849 555 0147' }),
    'other',
    'Quiere donar una máquina de coser a un centro de madres.',
  ],
  [
    'arroyo',
    '010100200',
    person('Esteban', 'Grullón', 48, 'male'),
    'municipalService',
    'Filtrante tapado frente a la escuela.',
  ],
  [
    'arroyo',
    '010101900',
    person('Nurys', 'Pichardo', 49, 'female'),
    'foodBasket',
    'Está sin trabajo desde enero.',
  ],
  [
    'arroyo',
    '010101409',
    'Junta de Vecinos Villa Pinales',
    'authorityMeeting',
    'Piden reunión con el síndico por el agua.',
    { needsAuthority: 'yes', backing: 'Acta de asamblea del 21/02/2026' },
  ],
  [
    'kennedy',
    '010300500',
    person('Rafael Leónidas', 'Quezada', 13, 'male'),
    'microWorkMaintenance',
    'El techo del salón comunal se está filtrando.',
  ],
  [
    'kennedy',
    '010300300',
    'Comité Pro-Agua Pinar Bonito',
    'microWork',
    'Badén en el camino: los camiones de papa no pasan.',
    { families: '57' },
  ],
  [
    'kennedy',
    '010300100',
    person('Bienvenido', 'Marte', 50, 'male'),
    'municipalService',
    'Piden cascajo para la entrada de Las Auyamas.',
  ],
  ['kennedy', '030400200', 'Centro de Madres Santa Ana', 'training', 'Curso de repostería para 15 madres.'],
  [
    'kennedy',
    '030500100',
    person('Eligio Antonio', 'Ceballos', 21, 'male'),
    'microWork',
    'Reparar la línea de agua, 800 metros.',
    { families: '83' },
  ],
  [
    'kennedy',
    '010300200',
    'Asociación de Productores de Colonia Japonesa',
    'authorityMeeting',
    'Quieren hablar del camino de las fincas.',
    { needsAuthority: 'yes', channel: 'letter' },
  ],
  [
    'kennedy',
    '030200100',
    person('Sunilda', 'Frías', 51, 'female', { age: '59' }),
    'prescription',
    'Medicinas indicadas en el hospital.',
  ],
  [
    'kennedy',
    '010300600',
    person('Teófilo', 'Concepción', 52, 'male'),
    'foodBasket',
    'Perdió la cosecha con la helada.',
  ],
  [
    'kennedy',
    '030300500',
    person('Ivelisse', 'Tavárez', 53, 'female'),
    'expectantMother',
    'Embarazo de 32 semanas, vive lejos del hospital.',
    { priority: 'high' },
  ],
  [
    'kennedy',
    '010300400',
    person('Máximo', 'Ureña', 54, 'male'),
    'complaint',
    'Ruido de un negocio de noche.',
    { channel: 'whatsapp' },
  ],
  [
    'kennedy',
    '030500700',
    person('Ysidra', 'Encarnación', 55, 'female'),
    'organisation',
    'Quieren formar una junta de vecinos en Pinar Parejo.',
  ],
];

/** Answers that show what the house does with trouble. */
const telling: readonly DemoRequest[] = [
  {
    name: 'wrong check digit',
    by: 'cercado',
    at: 30,
    on: '2026-03-03',
    sector: 'elCercado',
    place: '010101206',
    person: person('Santa', 'Bautista', 56, 'female', { document: '999-0000056-0' }),
    category: 'information',
    description: 'Pregunta por el horario de la oficina.',
  },
  {
    name: 'looks like a formula',
    by: 'arroyo',
    at: 30,
    on: '2026-03-03',
    sector: 'arroyoArriba',
    place: '010101406',
    reference: '=SUMA(A1:A9)',
    person: person('Ramón', 'Polanco', 57, 'male'),
    category: 'other',
    description: '=HYPERLINK("http://example.org";"pulse aquí")',
  },
  {
    name: 'sent by two promoters: first',
    by: 'cercado',
    at: 31,
    on: '2026-03-03',
    sector: 'elCercado',
    place: '010101205',
    person: person('Milagros', 'Peguero', 58, 'female'),
    category: 'foodBasket',
    description: 'Pide ayuda con alimentos.',
  },
  {
    name: 'sent by two promoters: second',
    by: 'arroyo',
    at: 32,
    on: '2026-03-03',
    sector: 'elCercado',
    place: '010101205',
    person: person('MILAGROS', 'PEGUERO', 58, 'female', { document: plainDigits(58) }),
    category: 'foodBasket',
    description: 'ALIMENTOS PARA LA SEÑORA MILAGROS DE JUAN PEDRO',
  },
  {
    name: 'to be corrected',
    by: 'kennedy',
    at: 33,
    on: '2026-03-03',
    sector: 'coloniaKennedy',
    place: '010300500',
    person: person('Hipólito', 'Marte', 59, 'male'),
    category: 'municipalService',
    description: 'Bombillo quemado en la calle 3.',
  },
  {
    name: 'no consent',
    by: 'cercado',
    at: 34,
    on: '2026-03-03',
    sector: 'elCercado',
    place: '010101209',
    person: person('Argentina', 'Liriano', 60, 'female'),
    category: 'elderly',
    description: 'La vecina pide que la visiten.',
    more: { consent: 'no' },
  },
  {
    name: 'place that is not on the list',
    by: 'kennedy',
    at: 34,
    on: '2026-03-03',
    sector: 'coloniaKennedy',
    place: 'other:La Loma del Chivo, más arriba de El Convento',
    person: person('Crucito', 'Ventura', 61, 'male'),
    category: 'municipalService',
    description: 'No hay luz en todo el paraje.',
  },
  {
    name: 'organisation that is not on the list',
    by: 'arroyo',
    at: 35,
    on: '2026-03-03',
    sector: 'arroyoArriba',
    place: '010101408',
    organisation: 'other:Junta de los del Nueve',
    category: 'organisation',
    description: 'Se están reuniendo desde enero y quieren registrarse.',
  },
];

const answersOf = (each: DemoRequest): Record<string, string> => ({
  registrar: '@person',
  happenedOn: each.on,
  channel: 'promoter',
  sector: each.sector,
  [`place-${each.sector}`]: each.place,
  ...(each.reference === undefined ? {} : { [`placeReference-${each.sector}`]: each.reference }),
  ...(each.person === undefined ? asOrganisation(each.organisation ?? '') : asPerson(each.person)),
  category: each.category,
  description: each.description,
  needsAuthority: 'no',
  priority: 'normal',
  consent: 'yes',
  ...each.more,
});

const asOrganisation = (organisation: string): Record<string, string> => ({
  requesterKind: 'organisation',
  organisation,
});

const asPerson = (who: Asking): Record<string, string> => ({
  requesterKind: 'person',
  givenNames: who.given,
  surnames: who.surnames,
  documentKind: who.documentKind ?? 'cedula',
  phone: who.phone,
  sex: who.sex,
  ...(who.document === undefined || who.document === '' ? {} : { documentNumber: who.document }),
  ...(who.nickname === undefined ? {} : { nickname: who.nickname }),
  ...(who.age === undefined ? {} : { age: who.age }),
});

const ordinary: readonly DemoRequest[] = rows.map(
  ([by, code, who, category, description, more, sector], index) => ({
    by,
    at: 4 + Math.floor(index / 5),
    on: index % 3 === 0 ? '2026-03-01' : '2026-03-02',
    sector: sector ?? place[by],
    place: code,
    ...(typeof who === 'string' ? { organisation: who } : { person: who }),
    category,
    description,
    ...(more ? { more } : {}),
  }),
);

const sent = ({ name, by, at, ...rest }: DemoRequest): StreamAnswer => ({
  ...(name === undefined ? {} : { name }),
  form: 'request',
  by,
  at,
  answers: answersOf({ by, at, ...rest }),
});

const correction = (): StreamAnswer => {
  const wrong = telling.find(({ name }) => name === 'to be corrected');
  if (!wrong) throw new Error('Falta la respuesta que se corrige.');
  return {
    form: 'request',
    by: wrong.by,
    at: 36,
    edits: 'to be corrected',
    answers: answersOf({ ...wrong, description: 'Bombillo quemado en la calle 5, frente a la escuela.' }),
  };
};

export const requestAnswers: readonly StreamAnswer[] = [
  ...ordinary.map(sent),
  ...telling.map(sent),
  correction(),
];
