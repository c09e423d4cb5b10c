/** Lists of the technical tabs. */
import { catalogue } from '../schema/catalogue';

export const inboxStates = catalogue('Estado en la Bandeja', {
  received: 'Recibido',
  inReview: 'En revisión',
  observed: 'Con observaciones',
  applied: 'Aplicado',
  rejected: 'Rechazado',
  duplicate: 'Duplicado',
});

export const outboxKinds = catalogue('Tipo de pendiente', {
  document: 'Documento',
  mail: 'Correo',
  choices: 'Listas de formularios',
  folder: 'Carpeta de Drive',
});

export const outboxStates = catalogue('Estado del pendiente', {
  pending: 'Pendiente',
  claimed: 'En curso',
  done: 'Hecho',
  deferred: 'Aplazado',
  unknown: 'Sin confirmar',
  failed: 'Falló',
});

export const journalActions = catalogue('Acción', {
  create: 'Crear',
  update: 'Modificar',
  transition: 'Transición',
  void: 'Anular',
  document: 'Generar documento',
  sync: 'Sincronizar',
  configure: 'Configurar',
  repair: 'Reparar',
});
