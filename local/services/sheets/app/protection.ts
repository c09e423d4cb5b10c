/** The class Protection of SpreadsheetApp: a protected range or sheet, and who may edit it. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { accessOf, findFile } from '../../drive/files';
import { exposeUser, UserImpl } from '../../session/index';
import { mayEditProtection, protectedMessage } from '../protections';
import { clip, type Rect } from '../rects';
import type { Protection as Stored, SheetState } from '../spreadsheets';
import { ProtectionType } from './enums';
import { Range } from './range';
import { exposeRange } from './range-spec';
import { AppSession, appScopes } from './session';

/** Adds a protection to a sheet and returns its id; nobody is listed as an editor at first (fact 19). */
export function protectRange(
  execution: Execution,
  sheet: SheetState,
  rect: Rect,
  wholeSheet: boolean,
): number {
  const protection: Stored = {
    id: execution.world.newNumber(),
    rect,
    wholeSheet,
    description: '',
    warningOnly: false,
    editors: [],
    domainCanEdit: false,
    unprotected: [],
  };
  sheet.protections = [...sheet.protections, protection];
  return protection.id;
}

/** An editor is named by e-mail or by a User. */
const emailOf = (editor: unknown): string | undefined =>
  typeof editor === 'string' ? editor : behind(editor, UserImpl)?.getEmail();

export class Protection {
  private readonly session: AppSession;

  constructor(
    private readonly execution: Execution,
    readonly spreadsheetId: string,
    readonly id: number,
  ) {
    this.session = AppSession.of(execution);
  }

  private find(): { sheet: SheetState; stored: Stored } {
    for (const sheet of this.session.peek(this.spreadsheetId).sheets) {
      const stored = sheet.protections.find((protection) => protection.id === this.id);
      if (stored) return { sheet, stored };
    }
    throw new GoogleError('The protection has been removed.');
  }

  private change(change: Partial<Stored>): Protection {
    this.replace((stored) => [{ ...stored, ...change }]);
    return exposeProtection(this.execution, this.spreadsheetId, this.id);
  }

  private replace(next: (stored: Stored) => Stored[]): void {
    this.session.change(this.spreadsheetId, () => {
      const { sheet, stored } = this.find();
      if (!this.canEdit()) throw new GoogleError(protectedMessage);
      sheet.protections = sheet.protections.flatMap((other) => (other === stored ? next(stored) : [other]));
    });
  }

  canEdit(): boolean {
    const { world, effectiveUser } = this.execution;
    return mayEditProtection(world, this.spreadsheetId, this.find().stored, effectiveUser);
  }

  addEditor(editor: unknown): Protection {
    return this.addEditors([editor]);
  }

  addEditors(editors: unknown): Protection {
    if (!Array.isArray(editors)) return refuseArguments([editors], 'SpreadsheetApp.Protection.addEditors');
    const { stored } = this.find();
    return this.change({
      editors: [...new Set([...stored.editors, ...editors.map((one) => this.checked(one))])],
    });
  }

  /** Only people who can edit the file may be named. */
  private checked(editor: unknown): string {
    const email = emailOf(editor) ?? refuseArguments([editor], 'SpreadsheetApp.Protection.addEditor');
    const role = accessOf(this.execution.world, this.spreadsheetId, email);
    if (role !== 'owner' && role !== 'writer') throw new GoogleError(`Invalid user: ${email}`);
    return email;
  }

  removeEditor(editor: unknown): Protection {
    return this.removeEditors([editor]);
  }

  removeEditors(editors: unknown): Protection {
    if (!Array.isArray(editors)) return refuseArguments([editors], 'SpreadsheetApp.Protection.removeEditors');
    const gone = new Set(editors.map((one) => emailOf(one)?.toLowerCase()));
    return this.change({
      editors: this.find().stored.editors.filter((email) => !gone.has(email.toLowerCase())),
    });
  }

  /** The owner may edit too, but is not listed (fact 19). */
  getEditors(): UserImpl[] {
    const owner = findFile(this.execution.world, this.spreadsheetId)?.owner.toLowerCase();
    return this.find()
      .stored.editors.filter((email) => email.toLowerCase() !== owner)
      .map((email) => exposeUser(this.execution, email));
  }

  canDomainEdit(): boolean {
    return this.find().stored.domainCanEdit;
  }

  setDomainEdit(editable: boolean): Protection {
    return this.change({ domainCanEdit: editable });
  }

  getDescription(): string {
    return this.find().stored.description;
  }

  setDescription(description: string): Protection {
    return this.change({ description });
  }

  isWarningOnly(): boolean {
    return this.find().stored.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): Protection {
    return this.change({ warningOnly });
  }

  getProtectionType(): EnumValue {
    return this.find().stored.wholeSheet ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getRange(): Range {
    const { sheet, stored } = this.find();
    return this.rangeOf(sheet, stored.rect);
  }

  private rangeOf(sheet: SheetState, rect: Rect): Range {
    return exposeRange(
      this.execution,
      new Range(this.execution, this.spreadsheetId, sheet.id, clip(rect, sheet)),
    );
  }

  setRange(range: unknown): Protection {
    const own = behind(range, Range) ?? refuseArguments([range], 'SpreadsheetApp.Protection.setRange');
    return this.change({ rect: own.rect, wholeSheet: false });
  }

  getUnprotectedRanges(): Range[] {
    const { sheet, stored } = this.find();
    return stored.unprotected.map((rect) => this.rangeOf(sheet, rect));
  }

  setUnprotectedRanges(ranges: unknown): Protection {
    if (!Array.isArray(ranges))
      return refuseArguments([ranges], 'SpreadsheetApp.Protection.setUnprotectedRanges');
    const own = ranges.map(
      (range) =>
        behind(range, Range) ?? refuseArguments([ranges], 'SpreadsheetApp.Protection.setUnprotectedRanges'),
    );
    return this.change({ unprotected: own.map((range) => range.rect) });
  }

  remove(): void {
    this.replace(() => []);
  }
}

const noInvention: NoInvention<Protection, GoogleAppsScript.Spreadsheet.Protection> = true;
void noInvention;

const spec: ClassSpec<Protection> = {
  service: 'SpreadsheetApp',
  className: 'Protection',
  scopes: appScopes,
  costs: {
    addEditor: 'deleteRows',
    addEditors: 'deleteRows',
    canDomainEdit: 'handle',
    canEdit: 'sheetMetadata',
    getDescription: 'handle',
    getEditors: 'sheetMetadata',
    getProtectionType: 'handle',
    getRange: 'handle',
    getUnprotectedRanges: 'handle',
    isWarningOnly: 'handle',
    remove: 'deleteRows',
    removeEditor: 'deleteRows',
    removeEditors: 'deleteRows',
    setDescription: 'deleteRows',
    setDomainEdit: 'deleteRows',
    setRange: 'deleteRows',
    setUnprotectedRanges: 'deleteRows',
    setWarningOnly: 'deleteRows',
  },
};

export const exposeProtection = (execution: Execution, spreadsheetId: string, id: number): Protection =>
  expose(execution, new Protection(execution, spreadsheetId, id), spec);
