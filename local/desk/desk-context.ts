/** What every part of the server shares: the Workspace, and who is asking. */
import type { Context, Hono } from 'hono';
import { findAccount } from '../runtime/accounts';
import type { LocalWorkspace } from '../runtime/workspace';
import type { World } from '../runtime/world';
import { accessOf } from '../services/drive/files';
import {
  findSheetById,
  getSpreadsheet,
  type SheetState,
  type SpreadsheetState,
} from '../services/sheets/spreadsheets';
import type { Access } from './messages';
import { refusal } from './refusals';
import type { SandboxPages } from './sandbox-pages';

/** What middleware leaves for the routes. */
export interface Variables {
  /** E-mail of the account that the window acts as. */
  email: string;
}

export type Routes = Hono<{ Variables: Variables }>;
export type Request = Context<{ Variables: Variables }>;

export class DeskContext {
  constructor(
    readonly workspace: LocalWorkspace,
    readonly pages: SandboxPages,
  ) {}

  get world(): World {
    return this.workspace.world;
  }

  /** The account of the request; refuses an address that is no account. */
  person(email: string): string {
    const account = findAccount(this.world, email);
    if (!account) throw refusal(400, 'Esa cuenta no existe en este Workspace.');
    return account.email;
  }

  /** The right of a person on a file; refuses whoever has none. */
  access(fileId: string, email: string, least: 'reader' | 'writer' = 'reader'): Access {
    const role = accessOf(this.world, fileId, email);
    if (!role) throw refusal(403, 'Necesita permiso: esta cuenta no puede abrir este archivo.');
    if (least === 'writer' && role !== 'owner' && role !== 'writer') {
      throw refusal(403, 'Esta cuenta solo puede leer este archivo.');
    }
    return role;
  }

  /** The bound spreadsheet for a person who may open it. */
  book(email: string, least: 'reader' | 'writer' = 'reader'): SpreadsheetState {
    this.access(this.workspace.spreadsheetId, email, least);
    return getSpreadsheet(this.world, this.workspace.spreadsheetId);
  }

  /** A tab of it by id. */
  tab(email: string, id: number, least: 'reader' | 'writer' = 'reader'): SheetState {
    const sheet = findSheetById(this.book(email, least), id);
    if (!sheet) throw refusal(404, 'Esa hoja ya no existe.');
    return sheet;
  }
}

/** A whole number from a query, at least 0. */
export function wholeNumber(request: Request, name: string): number {
  const value = Number(request.req.query(name));
  if (!Number.isInteger(value) || value < 0) throw refusal(400, `Falta «${name}».`);
  return value;
}

/** The body of a request as an object; whoever reads a field checks it. */
export async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusal(400, 'La solicitud no se entiende.');
  }
  return body as Record<string, unknown>;
}

export function textIn(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw refusal(400, `Falta «${name}».`);
  return value;
}

export function numberIn(body: Readonly<Record<string, unknown>>, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw refusal(400, `Falta «${name}».`);
  return value;
}
