/** The forms of the world: items, settings and responses. Everything in a form is replaced, never changed in place. */
import { GoogleError } from '../../runtime/errors';
import type { Slice, World } from '../../runtime/world';
import { createFile, findFile, mimeTypes, type DriveFile } from '../drive/files';
import { applyFormChanges, loadForms, saveForm, takeFormChanges } from './journal';
import type { Validation } from './validation';

export const itemKinds = [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/** Where a choice or a page leads; a number is the id of a page break. */
export type Navigation = 'CONTINUE' | 'RESTART' | 'SUBMIT' | number;

export interface ChoiceState {
  readonly value: string;
  readonly goTo?: Navigation;
}

/** One item. What its kind does not have stays empty. */
export interface ItemState {
  readonly id: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  /** The `entry.` numbers of prefilled links: one, or one for each row of a grid (fact 49). */
  readonly entries: readonly number[];
  readonly choices: readonly ChoiceState[];
  readonly other: boolean;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly bounds: readonly [lower: number, upper: number];
  readonly labels: readonly [lower: string, upper: string];
  readonly includesYear: boolean;
  readonly validation?: Validation | undefined;
  /** Of a page break: where the page before it goes on. */
  readonly goTo?: Navigation;
}

/** An answer as Google keeps it: text, the ticked choices, one choice per row, or the ticked ones per row. */
export type Answer = string | readonly string[] | readonly (string | null)[] | readonly (readonly string[])[];

export interface AnswerState {
  readonly item: number;
  readonly value: Answer;
}

export interface ResponseState {
  readonly id: string;
  /** Epoch milliseconds of the last sending. */
  readonly timestamp: number;
  /** '' when the form does not collect it. */
  readonly email: string;
  /** Who sent it; no script is told. '' for one that a script submitted. */
  readonly sentBy: string;
  /** In the order of the items. */
  readonly answers: readonly AnswerState[];
}

/** Which column of the linked sheet belongs to what: 'email', an item, or a row of a grid item. */
export interface LinkedColumn {
  readonly item: number | 'email';
  /** Position among the item's entries. */
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
}

export interface Destination {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly columns: readonly LinkedColumn[];
}

export interface FormSettings {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly closedMessage: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly collectEmail: boolean;
  readonly allowEdits: boolean;
  readonly limitOne: boolean;
  readonly requireLogin: boolean;
  readonly progressBar: boolean;
  readonly respondAgain: boolean;
  readonly shuffle: boolean;
  readonly publishingSummary: boolean;
}

export interface FormState extends FormSettings {
  readonly id: string;
  /** The id that published links carry, which is not the file's. */
  readonly publishedId: string;
  readonly items: readonly ItemState[];
  readonly responses: readonly ResponseState[];
  readonly destination?: Destination | undefined;
}

export type Forms = Map<string, FormState>;

export const formsSlice: Slice<Forms> = {
  name: 'forms',
  create: () => new Map(),
  clone: (forms) => new Map(forms),
  save: (forms) => [...forms.values()].map(saveForm),
  load: loadForms,
  takeChanges: takeFormChanges,
  applyChanges: applyFormChanges,
};

const emptySettings: FormSettings = {
  title: '',
  description: '',
  confirmation: '',
  closedMessage: '',
  published: false,
  accepting: false,
  collectEmail: false,
  allowEdits: false,
  limitOne: false,
  requireLogin: false,
  progressBar: false,
  respondAgain: true,
  shuffle: false,
  publishingSummary: false,
};

/**
 * Gives an existing file the contents of a new form. Unless told otherwise it is not published (forms made by the REST
 * APIs from 30 June 2026 on); who may answer once it is: anyone with the link, as in a consumer account.
 */
export function createFormContent(world: World, fileId: string, settings?: Partial<FormSettings>): FormState {
  const form: FormState = {
    ...emptySettings,
    ...settings,
    id: fileId,
    publishedId: world.newId('1FAIpQLS', 56),
    items: [],
    responses: [],
  };
  world.get(formsSlice).set(fileId, form);
  const permissions = findFile(world, fileId)?.permissions;
  if (permissions && !permissions.some(({ view }) => view === 'published')) {
    permissions.push({ id: 'anyoneWithLink', type: 'anyone', role: 'reader', view: 'published' });
  }
  return form;
}

/** A new form of FormApp.create: named, without a title (fact 47), published (fact 60). */
export function createForm(world: World, name: string, owner: string): FormState {
  const file = createFile(world, { name, owner, mimeType: mimeTypes.form, createdByScript: true });
  return createFormContent(world, file.id, { published: true, accepting: true });
}

/** A copy has the items and settings, neither the responses nor the destination (fact 76), and is not published. */
export function copyForm(world: World, sourceId: string, copyId: string): void {
  const { id: _id, publishedId: _publishedId, destination: _destination, ...rest } = getForm(world, sourceId);
  createFormContent(world, copyId);
  updateForm(world, copyId, { ...rest, responses: [], published: false, accepting: false });
}

export function removeForm(world: World, id: string): void {
  world.get(formsSlice).delete(id);
}

/** The form of a file; its contents are made at the first look. Undefined when there is no such file. */
export function findForm(world: World, id: string): FormState | undefined {
  const file: DriveFile | undefined = findFile(world, id);
  if (file?.mimeType !== mimeTypes.form) return undefined;
  return world.get(formsSlice).get(id) ?? createFormContent(world, id);
}

/** The form, or Google's error for one that went away. */
export function getForm(world: World, id: string): FormState {
  const form = findForm(world, id);
  if (!form) {
    throw new GoogleError(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
  }
  return form;
}

/** Replaces parts of a form and returns it as it is now. */
export function updateForm(world: World, id: string, change: Partial<FormState>): FormState {
  const form = { ...getForm(world, id), ...change };
  world.get(formsSlice).set(id, form);
  const file = findFile(world, id);
  if (file) file.modifiedTime = world.now;
  return form;
}

export const findItem = (form: FormState, id: number): ItemState | undefined =>
  form.items.find((item) => item.id === id);

export const findResponse = (form: FormState, id: string): ResponseState | undefined =>
  form.responses.find((response) => response.id === id);

const starting: Partial<Record<ItemKind, Partial<ItemState>>> = {
  CHECKBOX: { choices: [{ value: '' }] },
  LIST: { choices: [{ value: '' }] },
  MULTIPLE_CHOICE: { choices: [{ value: '' }] },
  GRID: { rows: ['Row 1'], columns: ['Column 1'] },
  CHECKBOX_GRID: { rows: ['Row 1'], columns: ['Column 1'] },
  PAGE_BREAK: { goTo: 'CONTINUE' },
};

/** Items that ask nothing. */
const silent: readonly ItemKind[] = ['PAGE_BREAK', 'SECTION_HEADER', 'IMAGE', 'VIDEO'];

export const isQuestion = ({ kind }: ItemState): boolean => !silent.includes(kind);

/** Whether an item asks once for each of its rows. */
export const isGrid = ({ kind }: ItemState): boolean => kind === 'GRID' || kind === 'CHECKBOX_GRID';

/** A new item of a kind, with what Google gives it (facts 48, 50). */
export function newItem(world: World, kind: ItemKind): ItemState {
  const item: ItemState = {
    id: world.newNumber(),
    kind,
    title: '',
    help: '',
    required: false,
    entries: [],
    choices: [],
    other: false,
    rows: [],
    columns: [],
    bounds: [1, 5],
    labels: ['', ''],
    includesYear: true,
    ...starting[kind],
  };
  return withEntries(world, item);
}

/** Gives an item as many entry numbers as it asks questions; those it has stay. */
export function withEntries(world: World, item: ItemState): ItemState {
  const asked = isGrid(item) ? item.rows.length : isQuestion(item) ? 1 : 0;
  const entries = Array.from({ length: asked }, (_, row) => item.entries[row] ?? world.newNumber());
  return { ...item, entries };
}
