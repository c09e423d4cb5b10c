/** The rows that a new registry starts with: places, lists, parameters, holidays, and the person who prepares it. */
import type { Catalogue } from '../../domain/schema/catalogue';
import type { Table } from '../../domain/schema/table';
import type { CivilDateTime } from '../../domain/schema/values';
import {
  catalogueEntries,
  categoryHandlers,
  counters,
  holidays,
  institutions,
  settings,
  staff,
  tables,
  territories,
  workshops,
} from '../../domain/tables';
import { requestCategories } from '../../domain/tables/request-catalogues';
import { settingDeclarations } from '../../domain/tables/settings';
import { knownWorkshops } from '../../domain/activities/known-workshops';
import { knownInstitutions } from '../../domain/institutions/known-institutions';
import { buildTerritoryRows } from '../../domain/territory/territory-rows';
import { halfDaysOf, holidaysOf } from '../../domain/time/holidays';
import { house } from '../kernel/actor';

type Values = Readonly<Record<string, unknown>>;

/** Rows of one table; those whose id is there already are not added again. */
export interface DefaultRows {
  readonly table: Table;
  readonly rows: readonly Values[];
}

/** Who prepares the registry, and when. */
export interface Beginning {
  readonly email: string;
  readonly now: CivilDateTime;
}

const stamped = (now: CivilDateTime, values: Values): Values => ({
  ...values,
  createdAt: now,
  createdBy: house.id,
  updatedAt: now,
  updatedBy: house.id,
  source: 'system',
  version: 1,
  voided: false,
});

/** Every closed list that a column uses, once. */
function declaredCatalogues(): Catalogue[] {
  const fields = tables.flatMap((table) => Object.values(table.fields));
  const lists = fields.flatMap(({ catalogue }) => (catalogue ? [catalogue] : []));
  return [...new Map(lists.map((list) => [list.name, list])).values()];
}

const catalogueRows = (): Values[] =>
  declaredCatalogues().flatMap((list) =>
    Object.entries(list.options).map(([key, label]) => ({
      id: `${list.name}/${key}`,
      list: list.name,
      label,
      aliases:
        Object.entries(list.aliases)
          .filter(([, meant]) => meant === key)
          .map(([alias]) => alias)
          .join(' | ') || undefined,
    })),
  );

const settingRows = (): Values[] =>
  Object.entries(settingDeclarations).map(([id, { name, value, description }]) => ({
    id,
    name,
    value: value === '' ? undefined : value,
    description,
  }));

/** Every category goes where the place leads, until the office says otherwise. */
const categoryRows = (): Values[] =>
  Object.keys(requestCategories.options).map((category) => ({ id: category, category, handler: 'place' }));

/** Holidays of a year; their codes come from their day, so that next year's are added to these. */
const holidayRows = (year: number): Values[] =>
  [...holidaysOf(year), ...halfDaysOf(year)].map(({ date, name, workedUntil }) => ({
    id: `${holidays.code}-${date.replace(/-/g, '')}`,
    date,
    name,
    workedUntil,
  }));

/** «coordinacion.social» of «coordinacion.social@…»: a name to begin with, until somebody writes the real one. */
const nameFrom = (email: string): string => email.split('@')[0] ?? email;

/** The first of the team: whoever prepares the registry coordinates it. */
const firstOfTeam = (email: string): Values => ({
  id: `${staff.code}-001`,
  name: nameFrom(email),
  role: 'coordinator',
  email,
  active: true,
});

/** Their codes come from their order in the list, so that set-up adds none twice. */
const coded = ({ code }: Table, rows: readonly Values[]): Values[] =>
  rows.map((row, index) => ({ id: `${code}-${String(index + 1).padStart(3, '0')}`, ...row }));

/** All default rows, by table. */
export function buildDefaultRows({ email, now }: Beginning): DefaultRows[] {
  const year = Number(now.slice(0, 4));
  return [
    { table: territories, rows: buildTerritoryRows().map((row) => stamped(now, row)) },
    { table: categoryHandlers, rows: categoryRows() },
    { table: catalogueEntries, rows: catalogueRows() },
    { table: settings, rows: settingRows() },
    { table: holidays, rows: [...holidayRows(year), ...holidayRows(year + 1)] },
    { table: staff, rows: [stamped(now, firstOfTeam(email))] },
    { table: institutions, rows: coded(institutions, knownInstitutions).map((row) => stamped(now, row)) },
    { table: workshops, rows: coded(workshops, knownWorkshops).map((row) => stamped(now, row)) },
    {
      table: counters,
      rows: [
        { id: staff.code, last: 1 },
        { id: institutions.code, last: knownInstitutions.length },
        { id: workshops.code, last: knownWorkshops.length },
      ],
    },
  ];
}
