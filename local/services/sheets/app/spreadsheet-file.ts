/** A Spreadsheet as a file: its name, settings and the people it is shared with. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { refuseArguments } from '../../../runtime/signatures';
import { findFile, type DriveFile, type Role } from '../../drive/files';
import { grant } from '../../drive/sharing';
import { exposeUser, type UserImpl } from '../../session/index';
import type { SpreadsheetState } from '../spreadsheets';
import { AppSession } from './session';
import type { Spreadsheet } from './spreadsheet';

export abstract class SpreadsheetFile {
  protected readonly session: AppSession;

  constructor(
    protected readonly execution: Execution,
    readonly spreadsheetId: string,
  ) {
    this.session = AppSession.of(execution);
  }

  protected get state(): SpreadsheetState {
    return this.session.peek(this.spreadsheetId);
  }

  protected get file(): DriveFile {
    const file = findFile(this.execution.world, this.spreadsheetId);
    if (!file) throw new GoogleError(`Document ${this.spreadsheetId} is missing (perhaps it was deleted?)`);
    return file;
  }

  protected abstract self(): Spreadsheet;

  getId(): string {
    return this.spreadsheetId;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.spreadsheetId}/edit`;
  }

  getName(): string {
    return this.file.name;
  }

  rename(newName: string): void {
    if (typeof newName !== 'string') refuseArguments([newName], 'SpreadsheetApp.Spreadsheet.rename');
    this.session.change(this.spreadsheetId, () => {
      this.file.name = newName;
    });
  }

  getSpreadsheetLocale(): string {
    return this.state.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new GoogleError(`Invalid argument: ${locale}`);
    this.session.change(this.spreadsheetId, (state) => {
      state.locale = locale;
    });
  }

  getSpreadsheetTimeZone(): string {
    return this.state.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    this.session.change(this.spreadsheetId, (state) => {
      state.timeZone = timeZone;
    });
  }

  /** Seconds are for the person's eyes only: the local screen keeps every toast. */
  toast(msg: string, title = '', _timeoutSeconds?: number): void {
    this.execution.show({ kind: 'toast', title, text: msg });
  }

  getOwner(): UserImpl {
    return exposeUser(this.execution, this.file.owner);
  }

  getEditors(): UserImpl[] {
    return this.people(['owner', 'writer']);
  }

  getViewers(): UserImpl[] {
    return this.people(['owner', 'writer', 'commenter', 'reader']);
  }

  private people(roles: readonly Role[]): UserImpl[] {
    return this.file.permissions
      .filter(({ type, role, view }) => type === 'user' && view === undefined && roles.includes(role))
      .map(({ emailAddress = '' }) => exposeUser(this.execution, emailAddress));
  }

  addEditor(emailAddress: string): Spreadsheet {
    return this.share(emailAddress, 'writer');
  }

  addViewer(emailAddress: string): Spreadsheet {
    return this.share(emailAddress, 'reader');
  }

  private share(emailAddress: unknown, role: Role): Spreadsheet {
    if (typeof emailAddress !== 'string') {
      return refuseArguments([emailAddress], 'SpreadsheetApp.Spreadsheet.addEditor');
    }
    this.session.requireWriter(this.spreadsheetId);
    grant(this.file, emailAddress, role);
    return this.self();
  }
}
