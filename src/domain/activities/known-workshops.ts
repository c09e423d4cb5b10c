/** Workshops that a registry starts with: one for each topic that boards and communities ask for. */
import type { NewRow } from '../schema/table';
import type { workshops } from '../tables/workshops';

type Workshop = NewRow<typeof workshops>;

const known = (
  kind: Workshop['kind'],
  topic: Workshop['topic'],
  title: string,
  hours: number,
  objective: string,
  materials: string,
): Workshop => ({ title, kind, topic, objective, hours, materials, active: true });

/** Proposals: the office changes their words, and notes who can give each. */
export const knownWorkshops: readonly Workshop[] = [
  known(
    'trainingWorkshop',
    'boardDuties',
    'La directiva y sus funciones',
    4,
    'Que cada miembro de la directiva sepa qué le toca, según los estatutos, y cómo se reparte el trabajo.',
    'Estatutos de la organización\nPapelógrafo y marcadores\nTarjetas con los cargos',
  ),
  known(
    'trainingWorkshop',
    'minutes',
    'El acta y el libro de actas',
    3,
    'Que la secretaría escriba un acta completa, con sus acuerdos, responsables y fechas, y lleve su libro.',
    'Un libro de actas por organización\nUn acta de ejemplo\nLapiceros',
  ),
  known(
    'trainingWorkshop',
    'accounts',
    'Cuentas claras: el libro de caja',
    5,
    'Que la tesorería anote cada entrada y cada gasto, guarde sus comprobantes y rinda cuentas en asamblea.',
    'Un libro de caja por organización\nComprobantes de ejemplo\nCalculadoras',
  ),
  known(
    'trainingWorkshop',
    'projects',
    'De la necesidad al perfil de micro-obra',
    6,
    'Que la organización describa un problema, su solución, a quiénes beneficia y lo que aporta la comunidad.',
    'Hojas de perfil en blanco\nCinta métrica\nPapelógrafo y marcadores',
  ),
  known(
    'trainingWorkshop',
    'participatoryBudget',
    'Cómo participar en el Presupuesto Participativo',
    3,
    'Que la comunidad sepa cómo se eligen las obras, quién las ejecuta y cómo se les da seguimiento.',
    'La Ley 170-07 en palabras sencillas\nPapelógrafo y marcadores',
  ),
  known(
    'trainingWorkshop',
    'leadership',
    'Liderazgo que reparte el trabajo',
    4,
    'Que quienes dirigen sepan escuchar, conducir una reunión y sumar a jóvenes y mujeres.',
    'Papelógrafo y marcadores\nTarjetas de colores',
  ),
  known(
    'communityWorkshop',
    'conflicts',
    'Hablando nos entendemos: convivencia y acuerdos',
    3,
    'Que la comunidad resuelva sus diferencias hablando, y sepa adónde acudir cuando no puede.',
    'Casos de ejemplo impresos\nPapelógrafo y marcadores',
  ),
  known(
    'communityWorkshop',
    'gender',
    'Familia y trato igual',
    3,
    'Que hombres y mujeres repartan tareas y decisiones, y conozcan dónde se pide ayuda ante la violencia.',
    'Lista de instituciones que ayudan\nPapelógrafo y marcadores',
  ),
  known(
    'communityWorkshop',
    'environment',
    'Nuestra basura y nuestra agua',
    3,
    'Que la comunidad separe sus residuos, cuide sus fuentes de agua y organice una jornada de limpieza.',
    'Guantes y fundas\nMapa de la comunidad\nPapelógrafo y marcadores',
  ),
  known(
    'communityWorkshop',
    'risk',
    'Qué hacer antes, durante y después de una crecida',
    4,
    'Que la comunidad conozca sus lugares de riesgo, sus refugios y quién avisa a quién.',
    'Mapa de la comunidad\nLista de teléfonos de emergencia\nMarcadores',
  ),
  known(
    'communityWorkshop',
    'health',
    'Salud en la casa y en el barrio',
    3,
    'Que las familias prevengan las enfermedades más comunes y sepan qué ofrece su centro de salud.',
    'Folletos del centro de salud\nPapelógrafo y marcadores',
  ),
  known(
    'communityWorkshop',
    'production',
    'Del conuco al mercado',
    6,
    'Que un grupo calcule sus costos, ponga precio a lo que produce y vea a quién venderle junto.',
    'Hojas de costos en blanco\nCalculadoras',
  ),
];
