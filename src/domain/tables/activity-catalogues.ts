/** Lists about workshops, exchanges and courses. */
import { catalogue } from '../schema/catalogue';

export const activityKinds = catalogue('Tipo de actividad', {
  trainingWorkshop: 'Microtaller de capacitación',
  communityWorkshop: 'Microtaller de gestión comunitaria',
  localExchange: 'Intercambio local',
  nationalExchange: 'Intercambio nacional',
  nationalCourse: 'Curso nacional',
});

export const activityTopics = catalogue('Tema de la actividad', {
  leadership: 'Liderazgo y participación',
  boardDuties: 'Funciones de la directiva',
  minutes: 'Actas y libros de la organización',
  accounts: 'Cuentas claras y tesorería',
  projects: 'Perfiles de proyecto y micro-obras',
  participatoryBudget: 'Presupuesto Participativo',
  conflicts: 'Convivencia y manejo de conflictos',
  gender: 'Género y familia',
  environment: 'Medio ambiente y residuos',
  risk: 'Gestión de riesgos',
  health: 'Salud comunitaria',
  production: 'Producción y emprendimiento',
  other: 'Otro tema',
});

export const activityStates = catalogue('Estado de la actividad', {
  planned: 'Planificada',
  open: 'Inscripción abierta',
  confirmed: 'Confirmada',
  underway: 'En curso',
  held: 'Realizada',
  closed: 'Cerrada',
  postponed: 'Pospuesta',
  cancelled: 'Cancelada',
});

export const enrolmentStates = catalogue('Estado de la inscripción', {
  enrolled: 'Inscrita',
  waiting: 'Lista de espera',
  withdrawn: 'Retirada',
});

export const sessionMarks = catalogue('Asistencia a la sesión', {
  present: 'Presente',
  excused: 'Ausente justificado',
  absent: 'Ausente',
});

export const certificateStates = catalogue('Estado del certificado', {
  valid: 'Vigente',
  voided: 'Anulado',
});

export const courseSupportKinds = catalogue('Apoyo a curso', {
  letter: 'Carta de apoyo',
  money: 'Ayuda económica',
  both: 'Carta y ayuda económica',
});

export const courseSupportStates = catalogue('Estado del apoyo a curso', {
  requested: 'Solicitado',
  granted: 'Concedido',
  completed: 'Culminado',
  refused: 'No concedido',
  unfinished: 'No culminado',
});
