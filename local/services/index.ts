/** The list of rooms: every Google service the local Workspace stands in for. */
import { exportAs } from '../exports/index';
import type { Rooms } from '../runtime/rooms';
import type { Views } from '../runtime/workspace';
import { loggerRoom } from './base/logger';
import { unbuiltRoom } from './base/unbuilt';
import { cacheRoom } from './cache/index';
import { docsRoom, documentText } from './docs/index';
import { driveRoom } from './drive/index';
import { listFiles } from './file-list';
import { formPeople, formsRoom } from './forms/index';
import { htmlRoom } from './html/index';
import { lockRoom } from './lock/index';
import { mailRoom, outboxSlice } from './mail/index';
import { propertiesRoom } from './properties/index';
import { scriptRoom } from './script/index';
import { sessionRoom } from './session/index';
import { sheetsRoom } from './sheets/index';
import { sheetPeople } from './sheets/people';
import { utilitiesRoom } from './utilities/index';

/** The rooms and what people do in them. */
export const rooms: Rooms = {
  services: [
    unbuiltRoom,
    loggerRoom,
    propertiesRoom,
    cacheRoom,
    lockRoom,
    scriptRoom,
    mailRoom,
    sessionRoom,
    htmlRoom,
    utilitiesRoom,
    sheetsRoom,
    formsRoom,
    driveRoom,
    docsRoom,
  ],
  sheets: sheetPeople,
  forms: formPeople,
};

/** What people and tests read of a world. */
export const views: Views = {
  files: (world) => listFiles(world, (id) => documentText(world, id)),
  outbox: (world) => world.get(outboxSlice).entries,
  exportAs,
};
