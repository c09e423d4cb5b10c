/** FormApp: makes and opens forms, and the builders of validations. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { spend } from '../../../runtime/quotas';
import { requireArguments } from '../../../runtime/signatures';
import { getFileFor, mimeTypes } from '../../drive/files';
import { createForm, getForm } from '../forms';
import { alignments, destinationTypes, feedbackTypes, itemTypes, pageNavigationTypes } from './enums';
import { exposeForm, type FormImpl } from './form';
import {
  exposeCheckboxBuilder,
  exposeGridBuilder,
  exposeParagraphBuilder,
  exposeTextBuilder,
  type CheckboxValidationBuilder,
  type GridValidationBuilder,
  type ParagraphTextValidationBuilder,
  type TextValidationBuilder,
} from './validations';

export class FormAppImpl {
  constructor(private readonly execution: Execution) {}

  create(...args: unknown[]): FormImpl {
    requireArguments(args, [['text']], 'FormApp.create');
    const name = String(args[0]);
    if (name === '') throw new GoogleError('Invalid argument: title');
    const { world, effectiveUser } = this.execution;
    spend(world, effectiveUser, 'documents');
    return exposeForm(this.execution, createForm(world, name, effectiveUser).id);
  }

  createCheckboxGridValidation(): GridValidationBuilder {
    return exposeGridBuilder(this.execution, 'CheckboxGrid');
  }

  createCheckboxValidation(): CheckboxValidationBuilder {
    return exposeCheckboxBuilder(this.execution);
  }

  createGridValidation(): GridValidationBuilder {
    return exposeGridBuilder(this.execution, 'Grid');
  }

  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return exposeParagraphBuilder(this.execution);
  }

  createTextValidation(): TextValidationBuilder {
    return exposeTextBuilder(this.execution);
  }

  /** The script is bound to a spreadsheet, or to nothing. */
  getActiveForm(): null {
    return null;
  }

  openById(...args: unknown[]): FormImpl {
    requireArguments(args, [['string']], 'FormApp.openById');
    return this.open(String(args[0]));
  }

  openByUrl(...args: unknown[]): FormImpl {
    requireArguments(args, [['string']], 'FormApp.openByUrl');
    const id = /^https:\/\/docs\.google\.com\/forms\/d\/([\w-]{10,})/.exec(String(args[0]))?.[1];
    if (id === undefined) throw new GoogleError('Invalid argument: url');
    return this.open(id);
  }

  /** Only who may edit a form can open it. */
  private open(id: string): FormImpl {
    const { world, effectiveUser } = this.execution;
    const file = getFileFor(world, id, effectiveUser, 'writer');
    if (file.mimeType !== mimeTypes.form) throw new GoogleError('Invalid argument: id');
    return exposeForm(this.execution, getForm(world, id).id);
  }
}

const forms = ['https://www.googleapis.com/auth/forms'];

const formAppSpec: ClassSpec<FormAppImpl> = {
  service: 'FormApp',
  className: '',
  costs: {
    create: 'formCreate',
    createCheckboxGridValidation: 'handle',
    createCheckboxValidation: 'handle',
    createGridValidation: 'handle',
    createParagraphTextValidation: 'handle',
    createTextValidation: 'handle',
    getActiveForm: 'handle',
    openById: 'formOpen',
    openByUrl: 'formOpen',
  },
  scopes: [],
  methodScopes: {
    create: forms,
    getActiveForm: [...forms, 'https://www.googleapis.com/auth/forms.currentonly'],
    openById: forms,
    openByUrl: forms,
  },
  properties: {
    Alignment: alignments,
    DestinationType: destinationTypes,
    FeedbackType: feedbackTypes,
    ItemType: itemTypes,
    PageNavigationType: pageNavigationTypes,
  },
};

export const formApp = (execution: Execution): FormAppImpl =>
  expose(execution, new FormAppImpl(execution), formAppSpec);

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<FormAppImpl, GoogleAppsScript.Forms.FormApp> = true;
void noInvention;
