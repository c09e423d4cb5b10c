/** The Sheet over HTTP: what a person sees of it and what they do by hand. */
import { findFile } from '../../services/drive/files';
import { hexOf } from '../../services/sheets/cell-format';
import { validationAt } from '../../services/sheets/grid';
import { menusOf } from '../../services/sheets/menus';
import { selectCell } from '../../services/sheets/selection';
import type { SheetState } from '../../services/sheets/spreadsheets';
import { choicesOf } from '../../services/sheets/validation';
import { inSpanish } from '../../runtime/spanish';
import { bodyOf, numberIn, textIn, wholeNumber, type DeskContext, type Routes } from '../desk-context';
import type { Feed } from '../feed';
import type { BookView, EditView, TabView, WindowView } from '../messages';
import { refusal } from '../refusals';
import { blockOver, textsIn, UndoSteps, type Area } from './edits';
import { filterValues, setHiddenValues } from './visible-rows';
import { windowOf } from './window';

/** Rows that one request may ask for. */
const mostRows = 1000;

const tabView = ({ id, title, hidden, tabColor }: SheetState): TabView => ({
  id,
  title,
  hidden,
  color: hexOf(tabColor) ?? null,
});

export function bookView(desk: DeskContext, email: string): BookView {
  const state = desk.book(email);
  return {
    id: state.id,
    name: findFile(desk.world, state.id)?.name ?? '',
    role: desk.access(state.id, email),
    tabs: state.sheets.map(tabView),
    menus: menusOf(desk.world, state.id, email),
  };
}

/** Adds the routes under /api/sheet. */
export function sheetRoutes(routes: Routes, desk: DeskContext, feed: Feed): void {
  readingRoutes(routes, desk, feed);
  editRoutes(routes, desk, feed);
  workRoutes(routes, desk);
  filterRoutes(routes, desk);
}

/** What a person sees of a tab, from a position on. */
function seen(
  desk: DeskContext,
  feed: Feed,
  email: string,
  tab: number,
  stretch: { readonly from: number; readonly count: number },
): WindowView {
  return windowOf({
    world: desk.world,
    state: desk.book(email),
    sheet: desk.tab(email, tab),
    email,
    version: feed.tick.version,
    from: stretch.from,
    count: Math.min(stretch.count, mostRows),
  });
}

function readingRoutes(routes: Routes, desk: DeskContext, feed: Feed): void {
  routes.get('/api/sheet', (request) => request.json(bookView(desk, request.var.email)));

  routes.get('/api/sheet/window', (request) => {
    const { email } = request.var;
    const stretch = { from: wholeNumber(request, 'from'), count: wholeNumber(request, 'count') };
    return request.json(seen(desk, feed, email, wholeNumber(request, 'tab'), stretch));
  });

  routes.post('/api/sheet/texts', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    const sheet = desk.tab(email, numberIn(body, 'tab'));
    return request.json({ texts: textsIn(desk.book(email), sheet, areaIn(body), desk.world.now) });
  });

  routes.get('/api/sheet/choices', (request) => {
    const { email } = request.var;
    const sheet = desk.tab(email, wholeNumber(request, 'tab'));
    const rule = validationAt(sheet, wholeNumber(request, 'row') - 1, wholeNumber(request, 'column') - 1);
    return request.json(rule ? (choicesOf(desk.book(email), sheet, rule) ?? []) : []);
  });
}

const isTexts = (value: unknown): value is string[][] =>
  Array.isArray(value) &&
  value.every((line) => Array.isArray(line) && line.every((text) => typeof text === 'string'));

function areaIn(body: Readonly<Record<string, unknown>>): Area {
  const [row, column] = [numberIn(body, 'row'), numberIn(body, 'column')];
  const [lastRow, lastColumn] = [numberIn(body, 'lastRow'), numberIn(body, 'lastColumn')];
  if (row < 1 || column < 1 || lastRow < row || lastColumn < column)
    throw refusal(400, 'Esas celdas no existen.');
  return { row, column, lastRow, lastColumn };
}

function editRoutes(routes: Routes, desk: DeskContext, feed: Feed): void {
  const { workspace } = desk;
  const undo = new UndoSteps();

  /** Typing, pasting and clearing: the texts are laid over what is selected. */
  routes.post('/api/sheet/edit', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    const tab = numberIn(body, 'tab');
    const sheet = desk.tab(email, tab, 'writer');
    const { texts } = body;
    if (!isTexts(texts)) throw refusal(400, 'Falta «texts».');
    const block = blockOver(desk.book(email), sheet, areaIn(body), texts, desk.world.now);
    const stretch = { from: numberIn(body, 'from'), count: numberIn(body, 'count') };
    const { shown, refused, changes } = workspace.enter(sheet.title, block, { as: email });
    undo.add(email, { tab, changes });
    // While onEdit ran, what was edited was selected; the cursor may have gone on already.
    const { selected } = body;
    if (typeof selected === 'string')
      selectCell(desk.world, workspace.spreadsheetId, sheet.title, selected, email);
    const answer: EditView = {
      shown: desk.pages.show(shown),
      refused: refused.map(({ cell, message }) => ({ cell, message: inSpanish(message) })),
      cells: block.rows.length * (block.rows[0]?.texts.length ?? 0),
      lastRow: block.rows.at(-1)?.row ?? 0,
      lastColumn: block.column + (block.rows[0]?.texts.length ?? 1) - 1,
      window: seen(desk, feed, email, tab, stretch),
    };
    return request.json(answer);
  });

  routes.post('/api/sheet/undo', async (request) => {
    const { email } = request.var;
    const tab = numberIn(await bodyOf(request), 'tab');
    const { title } = desk.tab(email, tab, 'writer');
    const step = undo.take(email, tab);
    if (!step) throw refusal(400, 'No hay nada que deshacer en esta hoja.');
    const { shown } = workspace.undo(title, step.changes, { as: email });
    return request.json({ shown: desk.pages.show(shown) });
  });
}

function workRoutes(routes: Routes, desk: DeskContext): void {
  const { workspace } = desk;

  routes.post('/api/sheet/select', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    const { title } = desk.tab(email, numberIn(body, 'tab'));
    selectCell(desk.world, workspace.spreadsheetId, title, textIn(body, 'cell'), email);
    return request.json({});
  });

  routes.post('/api/sheet/rows', async (request) => {
    const me = { as: request.var.email };
    const body = await bodyOf(request);
    const { title } = desk.tab(me.as, numberIn(body, 'tab'), 'writer');
    const [row, count] = [numberIn(body, 'row'), numberIn(body, 'count')];
    if (body['work'] === 'insert') workspace.insertRows(title, row, count, me);
    else if (body['work'] === 'delete') workspace.deleteRows(title, row, count, me);
    else if (body['work'] === 'move') workspace.moveRows(title, row, count, numberIn(body, 'before'), me);
    else throw refusal(400, 'Eso no se le puede hacer a una fila.');
    return request.json({});
  });

  routes.post('/api/sheet/sort', async (request) => {
    const me = { as: request.var.email };
    const body = await bodyOf(request);
    const { title } = desk.tab(me.as, numberIn(body, 'tab'), 'writer');
    workspace.sortRows(title, numberIn(body, 'column'), me, body['descending'] === true);
    return request.json({});
  });
}

function filterRoutes(routes: Routes, desk: DeskContext): void {
  routes.get('/api/sheet/filter', (request) => {
    const { email } = request.var;
    const sheet = desk.tab(email, wholeNumber(request, 'tab'));
    const column = wholeNumber(request, 'column') - 1;
    return request.json(filterValues(desk.book(email), sheet, column, desk.world.now));
  });

  routes.post('/api/sheet/filter', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    const sheet = desk.tab(email, numberIn(body, 'tab'), 'writer');
    const hidden = body['hidden'];
    if (!Array.isArray(hidden)) throw refusal(400, 'Falta «hidden».');
    desk.workspace.act(() => setHiddenValues(sheet, numberIn(body, 'column') - 1, hidden.map(String)));
    return request.json({});
  });
}
