/** Lists about people and organisations (domain model §4.5). */
import { catalogue } from '../schema/catalogue';

export const documentKinds = catalogue('Tipo de documento', {
  cedula: 'Cédula',
  nui: 'NUI',
  passport: 'Pasaporte',
  migration: 'Carnet migratorio',
  none: 'Sin documento',
});

export const documentChecks = catalogue('Verificación del documento', {
  valid: 'Válido',
  unverified: 'No verifica',
  unchecked: 'Sin verificar',
});

export const sexes = catalogue(
  'Sexo',
  { female: 'Femenino', male: 'Masculino', unstated: 'No informa' },
  { F: 'female', M: 'male', Mujer: 'female', Hombre: 'male' },
);

export const lifeStates = catalogue('Condición de la persona', {
  alive: 'Viva',
  deceased: 'Fallecida',
  moved: 'Se mudó',
  unknown: 'Desconocida',
});

export const consentPurposes = catalogue('Finalidad del consentimiento', {
  assistance: 'Atender sus asuntos',
  health: 'Datos de salud',
  photos: 'Fotos',
  publication: 'Publicar su nombre',
});

export const consentModes = catalogue('Modo del consentimiento', {
  signed: 'Firmado',
  witnessed: 'De palabra, con testigo',
  form: 'Por formulario',
});

/** To the head of the household. */
export const kinships = catalogue(
  'Parentesco',
  {
    head: 'Jefe(a) de hogar',
    spouse: 'Cónyuge',
    child: 'Hijo(a)',
    stepchild: 'Hijastro(a)',
    parent: 'Padre o madre',
    parentInLaw: 'Suegro(a)',
    childInLaw: 'Yerno o nuera',
    grandchild: 'Nieto(a)',
    sibling: 'Hermano(a)',
    otherRelative: 'Otro pariente',
    notRelated: 'No es pariente',
  },
  { Hija: 'child', Hijo: 'child', Esposa: 'spouse', Esposo: 'spouse', Madre: 'parent', Padre: 'parent' },
);

export const personRecordStates = catalogue('Estado del registro', {
  provisional: 'Provisional',
  verified: 'Verificada',
  merged: 'Fusionada',
});

export const likenessBands = catalogue('Parecido', {
  identical: 'Idéntico',
  probable: 'Probable',
  weak: 'Débil',
});

export const duplicateStates = catalogue('Estado de la pareja', {
  open: 'Por revisar',
  distinct: 'No son duplicados',
  merged: 'Fusionadas',
  gone: 'Ya no se parecen',
});

export const organisationKinds = catalogue(
  'Tipo de organización',
  {
    neighbourhoodBoard: 'Junta de Vecinos',
    communityAssociation: 'Asociación comunitaria',
    committee: 'Comité comunitario',
    mothersCentre: 'Centro de Madres',
    club: 'Club juvenil, deportivo o cultural',
    producers: 'Asociación de productores',
    parents: 'APMAE',
    church: 'Iglesia o grupo pastoral',
    cooperative: 'Cooperativa',
    trust: 'Patronato',
    federation: 'Federación o unión de juntas',
    other: 'Otra',
  },
  { JV: 'neighbourhoodBoard', 'Junta de vecino': 'neighbourhoodBoard' },
);

export const municipalRegistrations = catalogue('Registro municipal', {
  none: 'No registrada',
  inProgress: 'En trámite',
  registered: 'Registrada',
  expired: 'Vencida',
});

export const legalStatuses = catalogue('Personería jurídica', {
  none: 'No tiene',
  inProgress: 'En trámite',
  incorporated: 'Incorporada',
});

export const organisationStates = catalogue('Estado de la organización', {
  forming: 'En formación',
  active: 'Activa',
  inactive: 'Inactiva',
  dissolved: 'Disuelta',
});

export const boardStates = catalogue('Estado de la directiva', {
  proposed: 'Propuesta',
  current: 'Vigente',
  expired: 'Vencida',
  replaced: 'Sustituida',
});

export const officeLeavings = catalogue('Por qué deja el cargo', {
  resigned: 'Renunció',
  died: 'Falleció',
  moved: 'Se mudó',
  removed: 'La organización puso a otra persona',
  other: 'Otro motivo',
});

/** How somebody belongs to an organisation without an office in it. */
export const membershipRoles = catalogue('Como qué pertenece', {
  member: 'Socio(a)',
  volunteer: 'Voluntario(a)',
});

export const officeTenures = catalogue('Titular o suplente', { holder: 'Titular', substitute: 'Suplente' });

export const boardRoles = catalogue(
  'Cargo de directiva',
  {
    president: 'Presidente(a)',
    vicePresident: 'Vicepresidente(a)',
    secretary: 'Secretario(a)',
    treasurer: 'Tesorero(a)',
    organisationSecretary: 'Secretario(a) de organización',
    educationSecretary: 'Secretario(a) de educación',
    healthSecretary: 'Secretario(a) de salud',
    sportsSecretary: 'Secretario(a) de deportes y cultura',
    womenSecretary: 'Secretario(a) de género',
    environmentSecretary: 'Secretario(a) de medio ambiente',
    relationsSecretary: 'Secretario(a) de relaciones públicas',
    member1: 'Vocal 1',
    member2: 'Vocal 2',
    member3: 'Vocal 3',
    comptroller: 'Comisario(a) o fiscal',
  },
  {
    Presidente: 'president',
    Presidenta: 'president',
    Vice: 'vicePresident',
    Secretaria: 'secretary',
    Secretario: 'secretary',
    Tesorera: 'treasurer',
    Tesorero: 'treasurer',
    Vocal: 'member1',
  },
);
