/** The organisations of the demonstration as promoters register them by form F2: invented names on real places (demo.md §3). */
import { demoCedula, demoPhone, type StreamAnswer } from './answer';
import type { PersonKey } from './accounts';

interface Officer {
  readonly role: 'president' | 'vicePresident' | 'secretary' | 'treasurer' | 'member1';
  readonly name: string;
  readonly serial: number;
  readonly sex: 'female' | 'male';
}

interface DemoOrganisation {
  readonly by: PersonKey;
  readonly name: string;
  readonly kind: string;
  readonly sector: string;
  readonly place: string;
  readonly families: string;
  readonly elected: string;
  readonly officers: readonly Officer[];
  readonly more?: Readonly<Record<string, string>>;
}

const officer = (role: Officer['role'], name: string, serial: number, sex: Officer['sex']): Officer => ({
  role,
  name,
  serial,
  sex,
});

const list: readonly DemoOrganisation[] = [
  {
    by: 'cercado',
    name: 'Junta de Vecinos Nuevo Amanecer',
    kind: 'neighbourhoodBoard',
    sector: 'elCercado',
    place: '010101204',
    families: '145',
    elected: '2025-06-14',
    officers: [
      officer('president', 'María Altagracia Peralta Núñez', 1, 'female'),
      officer('vicePresident', 'José Ramón Durán', 2, 'male'),
      officer('secretary', 'Yesenia Capellán', 3, 'female'),
      officer('treasurer', 'Ramona de la Cruz Abreu', 4, 'female'),
      officer('member1', 'Juan Bautista Suriel', 5, 'male'),
    ],
    more: { rnc: '9-99-00001-2', registration: 'registered', meetingPlace: 'Centro comunal' },
  },
  {
    by: 'cercado',
    name: 'Junta de Vecinos La Joya de El Cercado',
    kind: 'neighbourhoodBoard',
    sector: 'elCercado',
    place: '010101202',
    families: '98',
    elected: '2024-04-16',
    officers: [
      officer('president', 'Francisco Antonio Rodríguez', 6, 'male'),
      officer('secretary', 'Ana Iris Paulino', 7, 'female'),
      officer('treasurer', 'Luis Emilio Suazo', 8, 'male'),
    ],
  },
  {
    by: 'arroyo',
    name: 'Junta de Vecinos Los Pomos',
    kind: 'neighbourhoodBoard',
    sector: 'arroyoArriba',
    place: '010101405',
    families: '120',
    elected: '2023-08-14',
    officers: [
      officer('president', 'Domingo Antonio Rosado', 9, 'male'),
      officer('secretary', 'Mercedes Altagracia Victoriano', 10, 'female'),
    ],
  },
  {
    by: 'arroyo',
    name: 'Junta de Vecinos Villa Pinales',
    kind: 'neighbourhoodBoard',
    sector: 'arroyoArriba',
    place: '010101409',
    families: '76',
    elected: '2024-02-10',
    officers: [
      officer('president', 'Clara Inés Abréu', 11, 'female'),
      officer('treasurer', 'Víctor Manuel Tavárez', 12, 'male'),
    ],
  },
  {
    by: 'kennedy',
    name: 'Asociación Comunitaria Colonia Kennedy',
    kind: 'communityAssociation',
    sector: 'coloniaKennedy',
    place: '010300500',
    families: '210',
    elected: '2025-09-20',
    officers: [
      officer('president', 'Rafael Leónidas Quezada', 13, 'male'),
      officer('vicePresident', 'Juana Evangelista Mejía', 14, 'female'),
      officer('secretary', 'Santa Victoria Rosario', 15, 'female'),
      officer('treasurer', 'Pedro Julio Collado', 16, 'male'),
    ],
    more: { rnc: '9-99-00002-2' },
  },
  {
    by: 'kennedy',
    name: 'Asociación de Productores de Colonia Japonesa',
    kind: 'producers',
    sector: 'coloniaKennedy',
    place: '010300200',
    families: '64',
    elected: '2024-11-30',
    officers: [officer('president', 'Ángel María Delgado Ñáñez', 17, 'male')],
  },
  {
    by: 'kennedy',
    name: 'Comité Pro-Agua Pinar Bonito',
    kind: 'committee',
    sector: 'coloniaKennedy',
    place: '010300300',
    families: '57',
    elected: '2025-05-03',
    officers: [
      officer('president', 'Bienvenida Suriel', 18, 'female'),
      officer('treasurer', 'Ramón Emilio Tiburcio', 19, 'male'),
    ],
  },
  {
    by: 'kennedy',
    name: 'Centro de Madres Santa Ana',
    kind: 'mothersCentre',
    sector: 'coloniaKennedy',
    place: '030400200',
    families: '38',
    elected: '2025-07-26',
    officers: [officer('president', 'Teresa de Jesús Marmolejos', 20, 'female')],
  },
  {
    by: 'kennedy',
    name: 'Junta de Vecinos El Convento',
    kind: 'neighbourhoodBoard',
    sector: 'coloniaKennedy',
    place: '030500100',
    families: '83',
    elected: '2025-01-18',
    officers: [
      officer('president', 'Eligio Antonio Ceballos', 21, 'male'),
      officer('secretary', 'Marisol Ureña', 22, 'female'),
    ],
    more: { note: 'Capturado de la hoja de papel: en El Convento no hay señal.' },
  },
  {
    by: 'arroyo',
    name: 'APMAE Las Flores',
    kind: 'parents',
    sector: 'arroyoArriba',
    place: '010101403',
    families: '90',
    elected: '2025-10-04',
    officers: [officer('president', 'Ysabel Cristina Batista', 23, 'female')],
  },
  {
    by: 'arroyo',
    name: 'Club Juvenil El Tornado',
    kind: 'club',
    sector: 'arroyoArriba',
    place: '010100800',
    families: '45',
    elected: '2025-03-15',
    officers: [officer('president', 'Wander Joel Espinal', 24, 'male')],
  },
  {
    by: 'arroyo',
    name: 'Unión de Juntas de Vecinos de Constanza',
    kind: 'federation',
    sector: 'arroyoArriba',
    place: '010100400',
    families: '1500',
    elected: '2025-11-22',
    officers: [officer('president', 'Nicolás Antonio Hernández', 25, 'male')],
    more: { rnc: '9-99-00003-9' },
  },
];

const answersOf = (body: DemoOrganisation): Record<string, string> => ({
  registrar: '@person',
  happenedOn: '2026-03-02',
  purpose: 'create',
  name: body.name,
  kind: body.kind,
  sector: body.sector,
  [`place-${body.sector}`]: body.place,
  families: body.families,
  boardNews: 'yes',
  electionDate: body.elected,
  swornIn: 'yes',
  ...body.more,
  ...Object.assign(
    {},
    ...body.officers.map(({ role, name, serial, sex }) => ({
      [`${role}-name`]: name,
      [`${role}-document`]: demoCedula(serial),
      [`${role}-phone`]: demoPhone(serial + 10),
      [`${role}-sex`]: sex,
    })),
  ),
});

/** The first morning: every promoter registers the organisations of the sector. */
export const organisationAnswers: readonly StreamAnswer[] = list.map((body, index) => ({
  name: body.name,
  form: 'organisation',
  by: body.by,
  at: Math.floor(index / 4),
  answers: answersOf(body),
}));
