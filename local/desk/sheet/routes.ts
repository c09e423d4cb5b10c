/** The Sheet over HTTP: what a person sees of it and what they do by hand. */
import { findFile } from '../../services/drive/files';
import { hexOf } from '../../services/sheets/cell-format';
import { validationAt } from '../../services/sheets/grid';
import { menusOf } from '../../services/sheets/menus';
import { selectCell } from '../../services/sheets/selection';
import type { SheetState } from '../../services/sheets/spreadsheets';
import { choicesOf } from '../../services/sheets/validation';
import { bodyOf, numberIn, textIn, wholeNumber, type DeskContext, type Routes } from '../desk-context';
import type { BookView, TabView } from '../messages';
import { refusal } from '../refusals';
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
export function sheetRoutes(routes: Routes, desk: DeskContext): void {
  readingRoutes(routes, desk);
  workRoutes(routes, desk);
  filterRoutes(routes, desk);
}

function readingRoutes(routes: Routes, desk: DeskContext): void {
  routes.get('/api/sheet', (request) => request.json(bookView(desk, request.var.email)));

  routes.get('/api/sheet/window', (request) => {
    const { email } = request.var;
    const sheet = desk.tab(email, wholeNumber(request, 'tab'));
    const count = Math.min(wholeNumber(request, 'count'), mostRows);
    const from = wholeNumber(request, 'from');
    return request.json(windowOf({ world: desk.world, state: desk.book(email), sheet, email, from, count }));
  });

  routes.get('/api/sheet/choices', (request) => {
    const { email } = request.var;
    const sheet = desk.tab(email, wholeNumber(request, 'tab'));
    const rule = validationAt(sheet, wholeNumber(request, 'row') - 1, wholeNumber(request, 'column') - 1);
    return request.json(rule ? (choicesOf(desk.book(email), sheet, rule) ?? []) : []);
  });
}

function workRoutes(routes: Routes, desk: DeskContext): void {
  const { workspace } = desk;

  routes.post('/api/sheet/edit', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    const { title } = desk.tab(email, numberIn(body, 'tab'), 'writer');
    const result = workspace.editCell(title, textIn(body, 'cell'), textIn(body, 'text'), { as: email });
    return request.json({ shown: desk.pages.show(result?.shown ?? []) });
  });

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
