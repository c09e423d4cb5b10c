/** The people of a Workspace and the container the script is bound to. */
import type { Account } from '../api';
import { plainSlice, type World } from './world';

/** What the script project knows of itself. */
export interface BoundProject {
  /** Id of the spreadsheet that holds the script; '' in a world without one: document stores are then null. */
  spreadsheetId: string;
  scriptId: string;
  timeZone: string;
  locale: string;
  accounts: Account[];
  /** In which language Google words its errors. */
  language: 'en' | 'es';
}

export const projectSlice = plainSlice<BoundProject>('project', () => ({
  spreadsheetId: '',
  scriptId: '',
  timeZone: 'America/Santo_Domingo',
  locale: 'es_DO',
  accounts: [],
  language: 'en',
}));

/** The project of a world: which spreadsheet the script is bound to, its time zone, who works in it. */
export function projectOf(world: World): BoundProject {
  return world.get(projectSlice);
}

/** The account with this e-mail, compared without case. */
export function findAccount(world: World, email: string): Account | undefined {
  return projectOf(world).accounts.find((account) => account.email.toLowerCase() === email.toLowerCase());
}

/** 'consumer' unless the account says otherwise: the smaller quotas are the strict reading. */
export function planOf(world: World, email: string): 'consumer' | 'workspace' {
  return findAccount(world, email)?.plan ?? 'consumer';
}
