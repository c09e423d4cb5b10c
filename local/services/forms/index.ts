/** The forms room: the global FormApp, and what people and pages do with forms. */
import type { ServiceRoom } from '../../runtime/facade';
import { formApp } from './app/form-app';

export { formPeople } from './people';

export const formsRoom: ServiceRoom = {
  globals: (execution) => ({ FormApp: formApp(execution) }),
};
