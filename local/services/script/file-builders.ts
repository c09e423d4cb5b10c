/** The builders of triggers on a file: a spreadsheet, a form or a document. */
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec } from '../../runtime/facade';
import { refuseArguments, requireArguments } from '../../runtime/signatures';
import type { TriggerEvent, TriggerOrigin } from '../../runtime/triggers';
import { getFileFor, mimeTypes } from '../drive/files';
import { clockBuilderSpec, ClockTriggerBuilderImpl } from './clock-builder';
import { makeTrigger, type TriggerImpl } from './trigger';

/** What a file builder is about. */
interface Origin {
  readonly execution: Execution;
  readonly handler: string;
  readonly origin: TriggerOrigin;
  readonly originId: string;
}

/** Keeps the event asked for and installs the trigger. */
class FileTrigger {
  private event: TriggerEvent | undefined;

  constructor(private readonly about: Origin) {}

  on(event: TriggerEvent): void {
    this.event = event;
  }

  create(): TriggerImpl {
    const { execution, handler, origin, originId } = this.about;
    if (!this.event)
      throw new GoogleError('The trigger could not be created: it has no event (onEdit, onFormSubmit…).');
    const { event } = this;
    return makeTrigger(execution, { handler, creator: execution.effectiveUser, event, origin, originId });
  }
}

export class SpreadsheetTriggerBuilderImpl {
  private readonly trigger: FileTrigger;

  constructor(private readonly about: Origin) {
    this.trigger = new FileTrigger(about);
  }

  create(): TriggerImpl {
    return this.trigger.create();
  }

  onChange(): SpreadsheetTriggerBuilderImpl {
    return this.on('ON_CHANGE');
  }

  onEdit(): SpreadsheetTriggerBuilderImpl {
    return this.on('ON_EDIT');
  }

  onFormSubmit(): SpreadsheetTriggerBuilderImpl {
    return this.on('ON_FORM_SUBMIT');
  }

  onOpen(): SpreadsheetTriggerBuilderImpl {
    return this.on('ON_OPEN');
  }

  private on(event: TriggerEvent): SpreadsheetTriggerBuilderImpl {
    this.trigger.on(event);
    return expose(this.about.execution, this, spreadsheetBuilderSpec);
  }
}

const spreadsheetBuilderSpec: ClassSpec<SpreadsheetTriggerBuilderImpl> = {
  service: 'ScriptApp',
  className: 'SpreadsheetTriggerBuilder',
  costs: { create: 'trigger', onChange: 'free', onEdit: 'free', onFormSubmit: 'free', onOpen: 'free' },
  scopes: [],
};

export class FormTriggerBuilderImpl {
  private readonly trigger: FileTrigger;

  constructor(private readonly about: Origin) {
    this.trigger = new FileTrigger(about);
  }

  create(): TriggerImpl {
    return this.trigger.create();
  }

  onFormSubmit(): FormTriggerBuilderImpl {
    return this.on('ON_FORM_SUBMIT');
  }

  onOpen(): FormTriggerBuilderImpl {
    return this.on('ON_OPEN');
  }

  private on(event: TriggerEvent): FormTriggerBuilderImpl {
    this.trigger.on(event);
    return expose(this.about.execution, this, formBuilderSpec);
  }
}

const formBuilderSpec: ClassSpec<FormTriggerBuilderImpl> = {
  service: 'ScriptApp',
  className: 'FormTriggerBuilder',
  costs: { create: 'trigger', onFormSubmit: 'free', onOpen: 'free' },
  scopes: [],
};

export class DocumentTriggerBuilderImpl {
  private readonly trigger: FileTrigger;

  constructor(private readonly about: Origin) {
    this.trigger = new FileTrigger(about);
  }

  create(): TriggerImpl {
    return this.trigger.create();
  }

  onOpen(): DocumentTriggerBuilderImpl {
    this.trigger.on('ON_OPEN');
    return expose(this.about.execution, this, documentBuilderSpec);
  }
}

const documentBuilderSpec: ClassSpec<DocumentTriggerBuilderImpl> = {
  service: 'ScriptApp',
  className: 'DocumentTriggerBuilder',
  costs: { create: 'trigger', onOpen: 'free' },
  scopes: [],
};

export class TriggerBuilderImpl {
  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {}

  forDocument(document: unknown): DocumentTriggerBuilderImpl {
    const about = this.about('DOCUMENTS', mimeTypes.document, document, 'forDocument');
    return expose(this.execution, new DocumentTriggerBuilderImpl(about), documentBuilderSpec);
  }

  forForm(form: unknown): FormTriggerBuilderImpl {
    const about = this.about('FORMS', mimeTypes.form, form, 'forForm');
    return expose(this.execution, new FormTriggerBuilderImpl(about), formBuilderSpec);
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilderImpl {
    const about = this.about('SPREADSHEETS', mimeTypes.spreadsheet, spreadsheet, 'forSpreadsheet');
    return expose(this.execution, new SpreadsheetTriggerBuilderImpl(about), spreadsheetBuilderSpec);
  }

  timeBased(): ClockTriggerBuilderImpl {
    return expose(
      this.execution,
      new ClockTriggerBuilderImpl(this.execution, this.handler),
      clockBuilderSpec,
    );
  }

  /** Takes a file's id, or the file itself; the account must be able to open it. */
  private about(origin: TriggerOrigin, mimeType: string, file: unknown, method: string): Origin {
    const { execution, handler } = this;
    const originId = this.idOf(file, `ScriptApp.TriggerBuilder.${method}`);
    const found = getFileFor(execution.world, originId, execution.effectiveUser);
    if (found.mimeType !== mimeType) throw new GoogleError('Invalid argument: key');
    return { execution, handler, origin, originId };
  }

  private idOf(file: unknown, method: string): string {
    if (typeof file === 'string') return file;
    requireArguments([file], [['object']], method);
    const { getId } = file as { getId?: () => unknown };
    if (typeof getId !== 'function') return refuseArguments([file], method);
    return String(this.execution.gate.uncountedly(getId));
  }
}

export const triggerBuilderSpec: ClassSpec<TriggerBuilderImpl> = {
  service: 'ScriptApp',
  className: 'TriggerBuilder',
  costs: { forDocument: 'free', forForm: 'free', forSpreadsheet: 'free', timeBased: 'free' },
  scopes: [],
};
