/** Makes a new world: its clock, its people and the spreadsheet that holds the script. */
import type { Account, WorkspaceOptions } from '../api';
import { findFile } from '../services/drive/files';
import { searchSlice } from '../services/drive/listing';
import { grant } from '../services/drive/sharing';
import { projectOf } from './accounts';
import type { Rooms } from './rooms';
import { World } from './world';

/** A Monday morning in Constanza. */
const defaultStart = '2026-03-02T08:00:00-04:00';

const defaultAccounts: readonly Account[] = [
  { email: 'coordinacion@constanza.example', name: 'Coordinación Social' },
];

/** Throws when `now` is no date or there is no account. */
export function createWorld(options: WorkspaceOptions, timeZone: string, rooms: Rooms): World {
  const {
    now = defaultStart,
    locale = 'es_DO',
    accounts = defaultAccounts,
    language = 'en',
    searchDelay,
  } = options;
  const start = new Date(now).getTime();
  const owner = accounts[0];
  if (Number.isNaN(start)) throw new RangeError(`Not a moment: ${now}`);
  if (!owner) throw new RangeError('A Workspace needs at least one account: the owner of the spreadsheet.');
  const world = new World(start);
  if (searchDelay !== undefined) world.get(searchSlice).delay = searchDelay;
  const project = projectOf(world);
  Object.assign(project, {
    timeZone,
    locale,
    language,
    accounts: structuredClone(accounts),
    scriptId: world.newId('1', 57),
  });
  project.spreadsheetId = rooms.sheets.createSpreadsheet(world, {
    name: 'Coordinación Social',
    owner: owner.email,
    locale,
    timeZone,
  });
  const file = findFile(world, project.spreadsheetId);
  for (const { email, access = 'writer' } of accounts.slice(1)) {
    if (file && access !== 'none') grant(file, email, access);
  }
  return world;
}
