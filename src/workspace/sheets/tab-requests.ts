/** What makes a tab out of a table declaration: headers, notes, widths, formats, drop-downs, state colours, filter, protection. */
import type { Field, FieldKind } from '../../domain/schema/field';
import type { Tone } from '../../domain/schema/state-machine';
import type { Table } from '../../domain/schema/table';
import { numberFormatOf } from './cells';
import { columnLetters, declaredPositions, quoted, sheetIdOf } from './tab-layout';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Color = GoogleAppsScript.Sheets.Schema.Color;

const rgb = (hex: string): Color => ({
  red: parseInt(hex.slice(1, 3), 16) / 255,
  green: parseInt(hex.slice(3, 5), 16) / 255,
  blue: parseInt(hex.slice(5, 7), 16) / 255,
});

/** Background and text of each tone; every pair passes WCAG AA. */
const toneColours: Readonly<Record<Tone, readonly [string, string]>> = {
  new: ['#e8f0fe', '#174ea6'],
  active: ['#e6f4ea', '#0d652d'],
  waiting: ['#fef7e0', '#6b4e00'],
  late: ['#fce8e6', '#a50e0e'],
  done: ['#e8eaed', '#3c4043'],
  closed: ['#f1f3f4', '#5f6368'],
};

const lineColours = ['#5f6368', '#0b57d0', '#b06000', '#188038'] as const;

/** Width of a column in pixels, by kind. */
const widths = {
  text: 180,
  paragraph: 280,
  integer: 80,
  money: 120,
  date: 100,
  time: 90,
  datetime: 150,
  yesNo: 70,
  choice: 150,
  choices: 200,
  ref: 200,
  refs: 200,
  phone: 120,
  cedula: 130,
  rnc: 120,
  email: 200,
  url: 160,
  gps: 150,
  json: 120,
} satisfies Record<FieldKind, number>;

/** A place is named with its section and district, an organisation as it is registered. */
const namedWidth = 260;

function widthOf(field: Field): number {
  const { shownAs, namedBy } = field.target?.() ?? {};
  return field.width ?? (shownAs === undefined && namedBy === undefined ? widths[field.kind] : namedWidth);
}

const isHidden = (field: Field): boolean => field.hidden === true || field.kind === 'json';

/** The columns of one field in all rows below the header. */
const columnRange = (table: Table, column: number): GoogleAppsScript.Sheets.Schema.GridRange => ({
  sheetId: sheetIdOf(table),
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

function noteOf(field: Field): string | undefined {
  const parts = [field.help, field.derived ? 'Lo escribe el sistema.' : undefined].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function headerCell(field: Field): CellData {
  const note = noteOf(field);
  return {
    userEnteredValue: { stringValue: field.label },
    userEnteredFormat: {
      backgroundColor: rgb('#1f3a5f'),
      textFormat: { bold: true, foregroundColor: rgb('#ffffff') },
      wrapStrategy: 'WRAP',
      verticalAlignment: 'MIDDLE',
    },
    ...(note === undefined ? {} : { note }),
  };
}

/** The new tab itself, frozen and hidden as it should be. */
export function addTabRequest(table: Table, index: number): Request {
  return {
    addSheet: {
      properties: {
        sheetId: sheetIdOf(table),
        title: table.sheet,
        index,
        hidden: table.system,
        tabColor: rgb(lineColours[table.line]),
        gridProperties: {
          rowCount: 500,
          columnCount: Object.keys(table.fields).length,
          frozenRowCount: 1,
          frozenColumnCount: table.system ? 0 : 1,
        },
      },
    },
  };
}

/** Header, width, format and drop-down of one column. */
export function columnRequests(table: Table, field: Field, column: number): Request[] {
  const sheetId = sheetIdOf(table);
  const requests: Request[] = [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: column },
        rows: [{ values: [headerCell(field)] }],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
        properties: { pixelSize: widthOf(field), hiddenByUser: isHidden(field) },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      repeatCell: {
        range: columnRange(table, column),
        cell: {
          userEnteredFormat: {
            numberFormat: numberFormatOf(field),
            wrapStrategy: field.kind === 'paragraph' ? 'WRAP' : 'CLIP',
            verticalAlignment: 'TOP',
          },
        },
        fields: 'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment)',
      },
    },
  ];
  const condition = offered(field);
  if (condition) {
    const rule = { condition, strict: true, showCustomUi: true };
    requests.push({ setDataValidation: { range: columnRange(table, column), rule } });
  }
  return requests;
}

/** What a cell of the field may be picked from; undefined where anything of its kind may stand. */
function offered(field: Field): GoogleAppsScript.Sheets.Schema.BooleanCondition | undefined {
  if (field.kind === 'yesNo') return oneOf(['Sí', 'No']);
  if (field.kind === 'choice') return oneOf(Object.values(field.catalogue?.options ?? {}));
  const target = field.kind === 'ref' ? field.target?.() : undefined;
  if (target?.shownAs === undefined) return undefined;
  const letters = columnLetters(declaredPositions(target).get(target.shownAs) ?? 0);
  const names = `=${quoted(target.sheet)}!$${letters}$2:$${letters}`;
  return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: names }] };
}

const oneOf = (options: readonly string[]): GoogleAppsScript.Sheets.Schema.BooleanCondition => ({
  type: 'ONE_OF_LIST',
  values: options.map((option) => ({ userEnteredValue: option })),
});

/** One colour per state, on the state's column. */
export function stateColourRequests(table: Table, columnOf: (field: string) => number): Request[] {
  const machine = table.states;
  if (!machine) return [];
  return Object.entries(machine.tones).map(([state, tone], index) => {
    const [background, text] = toneColours[tone];
    return {
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: [columnRange(table, columnOf(machine.field))],
          booleanRule: {
            condition: {
              type: 'TEXT_EQ',
              values: [{ userEnteredValue: machine.states.options[state] ?? state }],
            },
            format: {
              backgroundColor: rgb(background),
              textFormat: { foregroundColor: rgb(text), bold: true },
            },
          },
        },
      },
    };
  });
}

/** Filter over the data; a warning, never a wall, before anybody edits headers or what the system writes. */
export function guardRequests(table: Table, columnOf: (field: string) => number): Request[] {
  const sheetId = sheetIdOf(table);
  const warn = (range: GoogleAppsScript.Sheets.Schema.GridRange, description: string): Request => ({
    addProtectedRange: { protectedRange: { range, description, warningOnly: true } },
  });
  if (table.system) return [warn({ sheetId }, 'Hoja técnica: la escribe el sistema.')];
  const derived = Object.entries(table.fields).filter(([name, field]) => name === 'id' || field.derived);
  return [
    {
      setBasicFilter: {
        filter: {
          range: {
            sheetId,
            startRowIndex: 0,
            startColumnIndex: 0,
            endColumnIndex: Object.keys(table.fields).length,
          },
        },
      },
    },
    warn(
      { sheetId, startRowIndex: 0, endRowIndex: 1 },
      'Encabezados: si cambian, el sistema deja de escribir.',
    ),
    ...derived.map(([name, field]) =>
      warn(columnRange(table, columnOf(name)), `«${field.label}»: lo escribe el sistema.`),
    ),
  ];
}

/** What a tab has of guards and colours by now. */
interface Standing {
  readonly hasFilter: boolean;
  readonly hasColours: boolean;
  readonly guards: ReadonlySet<string>;
}

/** Formats, lists, colours and guards as they were at first. Widths stay: they are people's own. */
export function restoreRequests(
  table: Table,
  columnOf: (field: string) => number,
  { hasFilter, hasColours, guards }: Standing,
): Request[] {
  const columns = Object.entries(table.fields).flatMap(([name, field]) =>
    columnRequests(table, field, columnOf(name)),
  );
  return [
    ...columns.filter((request) => !request.updateDimensionProperties),
    ...(hasColours ? [] : stateColourRequests(table, columnOf)),
    ...guardRequests(table, columnOf).filter(({ setBasicFilter, addProtectedRange }) =>
      setBasicFilter ? !hasFilter : !guards.has(addProtectedRange?.protectedRange?.description ?? ''),
    ),
  ];
}
