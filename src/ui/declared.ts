/**
 * What the sidebar knows of the declarations by itself: the build works this module out and puts its values into the page
 * as plain data, so that the page carries none of the tables. What a ficha or an answer asks for comes with it from the server.
 */
import { shapesOf, type Shapes } from '../domain/schema/shape';
import { nounOf } from '../domain/schema/table';
import { asked as all } from '../domain/tables/asked';
import { documentStates } from '../domain/tables/document-catalogues';
import { openable, type RecordKind } from '../domain/tables/openable';
import { boardRoles as roles, sexes as bothSexes } from '../domain/tables/people-catalogues';
import { inbox } from '../domain/tables/system';

type All = typeof all;

const pick = <K extends keyof All>(...names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, shapesOf(all[name])])) as unknown as {
    readonly [P in K]: Shapes<All[P]>;
  };

/** The fields of the forms that the sidebar lays out itself. */
export const asked = pick(
  'acta',
  'activity',
  'agendaLines',
  'agendaPoint',
  'agreement',
  'agreementProgress',
  'annex',
  'board',
  'boardPapers',
  'boardsOf',
  'categoryHandler',
  'closing',
  'commitments',
  'courseSupport',
  'decision',
  'enrolment',
  'handover',
  'household',
  'householdPlace',
  'institution',
  'meeting',
  'notice',
  'officeFilling',
  'officeLeaving',
  'organisation',
  'origin',
  'person',
  'reason',
  'replyText',
  'request',
  'series',
  'session',
  'sessionOf',
  'workshop',
);

/** The kinds of records that have a page: what one is called to stand alone, and what its codes begin with. */
export const kinds = Object.fromEntries(
  Object.entries(openable).map(([kind, table]) => [kind, { noun: nounOf(table), code: table.code }]),
) as Readonly<Record<RecordKind, { readonly noun: string; readonly code: string }>>;

/** What the codes of the Bandeja begin with. */
export const inboxCode = inbox.code;

/** The offices of a board. */
export const boardRoles: Readonly<Record<string, string>> = roles.options;

export const sexes: Readonly<Record<string, string>> = bothSexes.options;

/** How a document is called that is still being made. */
export const documentInProgress: string = documentStates.options.inProgress;
