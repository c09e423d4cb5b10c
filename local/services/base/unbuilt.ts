/** The Google services this Workspace does not stand in for: there, and saying so at the first touch. */
import { NotEmulated } from '../../runtime/errors';
import type { ServiceRoom } from '../../runtime/facade';
import { carryError, markOpaque } from '../../runtime/realm';

const names = [
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DriveApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

/** Stands first in the list of rooms: one that does build a service replaces its name here. */
export const unbuiltRoom: ServiceRoom = {
  globals: (execution) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        markOpaque(
          new Proxy(markOpaque({}), {
            get(_target, key) {
              if (key === 'toString' || key === Symbol.toPrimitive) return () => name;
              if (typeof key === 'symbol') return undefined;
              throw carryError(new NotEmulated(`${name}.${key}`), execution.realm);
            },
          }),
        ),
      ]),
    ),
};
