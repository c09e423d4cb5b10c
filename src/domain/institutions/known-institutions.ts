/** Institutions that a registry starts with: those of the country that a municipal office sends people to most. */
import type { NewRow } from '../schema/table';
import type { institutions } from '../tables/institutions';

type Institution = NewRow<typeof institutions>;

const known = (
  name: string,
  helpsWith: string,
  categories: Institution['categories'],
  bring: string,
): Institution => ({ name, helpsWith, categories, bring, active: true });

/** By name and by what the law gives them to do. Telephones and hours are the local office's: staff write them. */
export const knownInstitutions: readonly Institution[] = [
  known(
    'Consejo Nacional de la Persona Envejeciente (CONAPE)',
    'Hogares de día, raciones de alimentos, ayudas técnicas y orientación a personas mayores de 65 años.',
    ['elderly'],
    'Cédula de la persona mayor.',
  ),
  known(
    'Supérate',
    'Ayuda para alimentos y gas a hogares registrados en el SIUBEN.',
    ['foodBasket'],
    'Cédula de quien encabeza el hogar.',
  ),
  known(
    'SIUBEN, Sistema Único de Beneficiarios',
    'Registro y actualización del hogar, que piden los programas sociales.',
    ['foodBasket', 'elderly', 'information'],
    'Cédulas de los adultos y actas de nacimiento de los menores.',
  ),
  known(
    'Comedores Económicos del Estado Dominicano',
    'Comida cocida y raciones a bajo costo o gratuitas.',
    ['foodBasket'],
    'Cédula.',
  ),
  known(
    'Seguro Nacional de Salud (SeNaSa)',
    'Afiliación al régimen subsidiado y cobertura de servicios y medicinas.',
    ['prescription', 'expectantMother', 'healthDay'],
    'Cédula, y acta de nacimiento de los menores.',
  ),
  known(
    'PROMESE/CAL, Farmacias del Pueblo',
    'Medicinas a bajo costo con receta.',
    ['prescription'],
    'Receta con firma y sello, y cédula.',
  ),
  known(
    'Hospital municipal de Constanza (Servicio Nacional de Salud)',
    'Consultas, emergencias, control del embarazo y certificados médicos.',
    ['expectantMother', 'healthDay', 'prescription'],
    'Cédula y carné del seguro, si lo tiene.',
  ),
  known(
    'Consejo Nacional de Discapacidad (CONADIS)',
    'Certificación de discapacidad, orientación y ayudas técnicas.',
    ['elderly', 'other'],
    'Cédula e informe médico.',
  ),
  known(
    'Ministerio de la Mujer, oficina municipal',
    'Orientación legal y psicológica ante la violencia, en reserva.',
    ['complaint', 'other'],
    'Cédula, si la tiene a mano.',
  ),
  known(
    'Consejo Nacional para la Niñez y la Adolescencia (CONANI)',
    'Protección de niños, niñas y adolescentes en riesgo.',
    ['complaint', 'other'],
    'Lo que sepa del caso; no hacen falta documentos.',
  ),
  known(
    'Oficialía del Estado Civil (Junta Central Electoral)',
    'Actas de nacimiento, matrimonio y defunción, y declaraciones tardías.',
    ['funeral', 'expectantMother', 'information'],
    'Cédula, y constancia del hospital en nacimientos y defunciones.',
  ),
  known(
    'Ministerio de la Vivienda y Edificaciones (MIVED)',
    'Reparación y construcción de viviendas por programas del Gobierno.',
    ['other'],
    'Cédula y documento del solar o de la vivienda.',
  ),
  known(
    'Instituto Nacional de Aguas Potables y Alcantarillados (INAPA)',
    'Agua potable y averías de acueductos.',
    ['municipalService', 'microWork'],
    'Número de contrato, o el lugar exacto de la avería.',
  ),
  known(
    'EDENORTE Dominicana',
    'Averías eléctricas, postes y alumbrado que no es municipal.',
    ['municipalService'],
    'Número de contrato (NIC), o el lugar exacto de la avería.',
  ),
  known(
    'Ministerio de Obras Públicas y Comunicaciones',
    'Carreteras y puentes que no son calles ni caminos municipales.',
    ['microWork', 'municipalService'],
    'Carta de la comunidad y fotos del lugar.',
  ),
  known(
    'Ministerio de Agricultura, oficina de Constanza',
    'Semillas, asistencia técnica y caminos productivos.',
    ['other', 'microWork'],
    'Cédula y ubicación de la finca.',
  ),
  known(
    'INFOTEP',
    'Cursos técnicos gratuitos en el centro o en la comunidad.',
    ['training'],
    'Cédula; para un curso en la comunidad, la lista de interesados.',
  ),
  known(
    'Defensa Civil',
    'Emergencias por lluvias, derrumbes e incendios, y albergues.',
    ['other'],
    'Nada: llame o avise a la oficina más cercana.',
  ),
  known(
    'Ayuntamiento Municipal de Constanza, otro departamento',
    'Aseo, ornato, cementerios, planeamiento urbano y permisos municipales.',
    ['municipalService', 'participatoryBudget', 'funeral'],
    'Cédula y el lugar exacto.',
  ),
];
