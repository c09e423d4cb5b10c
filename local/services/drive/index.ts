/** The Drive room: the advanced service `Drive` (API v3) with Files and Permissions. */
import { expose, type ServiceRoom } from '../../runtime/facade';
import { exposeFiles } from './files-service';
import { exposePermissions } from './permissions-service';
import { driveScopes } from './reach';

export const driveRoom: ServiceRoom = {
  globals: (execution) => ({
    Drive: expose(
      execution,
      {},
      {
        service: 'Drive',
        className: '',
        scopes: driveScopes,
        costs: {},
        properties: { Files: exposeFiles(execution), Permissions: exposePermissions(execution) },
      },
    ),
  }),
};
