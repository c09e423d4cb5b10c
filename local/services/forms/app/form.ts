/** Form: publishing, responses, destination and people; items and settings come from its bases. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { findFile, getFileFor, mimeTypes, type Permission } from '../../drive/files';
import { grant } from '../../drive/sharing';
import { exposeUser, UserImpl } from '../../session/index';
import { link, unlink } from '../destination';
import { updateForm, type Destination } from '../forms';
import { deleteResponse, getResponse } from '../responses';
import { destinationTypes, nameIn } from './enums';
import { FormItemsHandle, itemsCosts } from './form-items';
import { exposeResponse, type FormResponseImpl } from './form-response';
import { formClass } from './item-handle';

/** The e-mail that an argument gives, as text or as a User. */
function emailOf(args: readonly unknown[], method: string): string {
  const [who] = args;
  const email = typeof who === 'string' ? who : behind(who, UserImpl)?.getEmail();
  if (email === undefined || args.length !== 1) return refuseArguments(args, `FormApp.Form.${method}`);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new GoogleError(`Invalid email: ${email}`);
  return email;
}

export class FormImpl extends FormItemsHandle {
  addEditor(...args: unknown[]): this {
    return this.share(emailOf(args, 'addEditor'), 'writer');
  }

  addPublishedReader(...args: unknown[]): this {
    return this.share(emailOf(args, 'addPublishedReader'), 'reader', 'published');
  }

  addPublishedReaders(...args: unknown[]): this {
    const [list] = args;
    if (!Array.isArray(list)) refuseArguments(args, 'FormApp.Form.addPublishedReaders');
    for (const email of list as unknown[]) {
      this.share(emailOf([email], 'addPublishedReaders'), 'reader', 'published');
    }
    return this.self();
  }

  createResponse(): FormResponseImpl {
    return exposeResponse(this.execution, this.formId);
  }

  /** The rows in a linked sheet stay (fact 61). */
  deleteAllResponses(): this {
    return this.change({ responses: [] });
  }

  deleteResponse(...args: unknown[]): this {
    this.require('deleteResponse', args, [['string']]);
    deleteResponse(this.execution.world, this.form(), String(args[0]));
    return this.self();
  }

  getDestinationId(): string {
    return this.destination().spreadsheetId;
  }

  getDestinationType(): EnumValue {
    this.destination();
    return destinationTypes.SPREADSHEET;
  }

  getEditors(): UserImpl[] {
    return this.sharedWith(({ role, view }) => view === undefined && (role === 'owner' || role === 'writer'));
  }

  getPublishedReaders(): UserImpl[] {
    return this.sharedWith(({ view }) => view === 'published');
  }

  getResponse(...args: unknown[]): FormResponseImpl {
    this.require('getResponse', args, [['string']]);
    return exposeResponse(this.execution, this.formId, getResponse(this.form(), String(args[0])));
  }

  /** With a date: those sent or edited at that instant or later. */
  getResponses(...args: unknown[]): FormResponseImpl[] {
    this.require('getResponses', args, [[], ['date']]);
    const since = args.length === 0 ? -Infinity : (args[0] as Date).getTime();
    const found = this.form().responses.filter(({ timestamp }) => timestamp >= since);
    this.execution.gate.charge(this.execution, 'formResponses', found.length);
    return found.map((response) => exposeResponse(this.execution, this.formId, response));
  }

  isAcceptingResponses(): boolean {
    const { published, accepting } = this.form();
    return published && accepting;
  }

  isPublished(): boolean {
    return this.form().published;
  }

  removeDestination(): this {
    this.destination();
    unlink(this.execution.world, this.form());
    return this.self();
  }

  removeEditor(...args: unknown[]): this {
    return this.unshare(
      emailOf(args, 'removeEditor'),
      ({ role, view }) => role === 'writer' && view === undefined,
    );
  }

  removePublishedReader(...args: unknown[]): this {
    return this.unshare(emailOf(args, 'removePublishedReader'), ({ view }) => view === 'published');
  }

  setAcceptingResponses(...args: unknown[]): this {
    this.require('setAcceptingResponses', args, [['boolean']]);
    if (args[0] === true && !this.form().published) {
      throw new GoogleError('Cannot accept responses on an unpublished form.');
    }
    return this.turn('accepting', args, 'setAcceptingResponses');
  }

  setDestination(...args: unknown[]): this {
    const [type, id] = args;
    if (args.length !== 2 || nameIn(destinationTypes, type) === undefined || typeof id !== 'string') {
      return refuseArguments(args, 'FormApp.Form.setDestination');
    }
    const { world, effectiveUser } = this.execution;
    const file = getFileFor(world, id, effectiveUser, 'writer');
    if (file.mimeType !== mimeTypes.spreadsheet) throw new GoogleError('Invalid argument: id');
    link(world, this.form(), id);
    return this.self();
  }

  /** Overwrites what setAcceptingResponses said (fact 63). */
  setPublished(...args: unknown[]): this {
    this.require('setPublished', args, [['boolean']]);
    const published = args[0] === true;
    return this.change({ published, accepting: published });
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  protected spec(): ClassSpec<never> {
    return formSpec;
  }

  private destination(): Destination {
    const { destination } = this.form();
    if (!destination) throw new GoogleError('The form currently has no response destination.');
    return destination;
  }

  private permissions(): Permission[] {
    return findFile(this.execution.world, this.formId)?.permissions ?? [];
  }

  private sharedWith(which: (permission: Permission) => boolean): UserImpl[] {
    return this.permissions()
      .filter(which)
      .flatMap(({ emailAddress }) => emailAddress ?? [])
      .map((email) => exposeUser(this.execution, email));
  }

  private share(email: string, role: 'writer' | 'reader', view?: 'published'): this {
    grant(getFileFor(this.execution.world, this.formId, this.execution.effectiveUser), email, role, view);
    return this.self();
  }

  private unshare(email: string, which: (permission: Permission) => boolean): this {
    const permissions = this.permissions();
    const at = permissions.findIndex(
      (each) => each.emailAddress?.toLowerCase() === email.toLowerCase() && which(each),
    );
    if (at >= 0) permissions.splice(at, 1);
    updateForm(this.execution.world, this.formId, {});
    return this.self();
  }
}

const formSpec: ClassSpec<FormImpl> = {
  ...formClass('Form'),
  costs: {
    ...itemsCosts,
    addEditor: 'formSetter',
    addPublishedReader: 'formSetter',
    addPublishedReaders: 'formSetter',
    createResponse: 'handle',
    deleteAllResponses: 'formSetter',
    deleteResponse: 'formSetter',
    getDestinationId: 'handle',
    getDestinationType: 'handle',
    getEditors: 'formItems',
    getPublishedReaders: 'formItems',
    getResponse: 'formResponses',
    getResponses: 'formResponses',
    isAcceptingResponses: 'handle',
    isPublished: 'handle',
    removeDestination: 'formDestination',
    removeEditor: 'formSetter',
    removePublishedReader: 'formSetter',
    setAcceptingResponses: 'formSetter',
    setDestination: 'formDestination',
    setPublished: 'formSetter',
    supportsAdvancedResponderPermissions: 'handle',
  },
};

export const exposeForm = (execution: Execution, formId: string): FormImpl =>
  expose(execution, new FormImpl(execution, formId), formSpec);

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<FormImpl, GoogleAppsScript.Forms.Form> = true;
void noInvention;
