/** Lists about the team. */
import { catalogue } from '../schema/catalogue';

export const absences = catalogue('Por qué cambia de manos el trabajo', {
  vacation: 'Vacaciones',
  leave: 'Licencia',
  left: 'Dejó el departamento',
  load: 'Reparto del trabajo',
});
