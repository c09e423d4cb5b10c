/** The module API of the local Workspace: what tests, the start script and the desk program against. */
import type { Gate } from './runtime/gate';
import type { Tally } from './runtime/gate';

export type { Gate, Tally };

export interface Account {
  readonly email: string;
  readonly name: string;
  /** Consumer quotas by default. */
  readonly plan?: 'consumer' | 'workspace';
  /** What the owner of the bound spreadsheet lets this person do with it. Default 'writer'. */
  readonly access?: 'writer' | 'reader' | 'none';
}

/** A bundle that stands in memory instead of in a folder. */
export interface BundleFiles {
  /** The text of Code.js. */
  readonly code: string;
  /** appsscript.json as an object. Default: the scopes of every service this Workspace has. */
  readonly manifest?: Manifest;
  /** HTML files by name without extension. */
  readonly html?: Readonly<Record<string, string>>;
}

/** What the local Workspace reads of appsscript.json. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { userSymbol: string; serviceId: string; version: string }[];
  };
}

export interface WorkspaceOptions {
  /** Folder with the shipped bundle (Code.js, appsscript.json, HTML). Default: dist/ under the working folder. */
  readonly bundle?: string | BundleFiles;
  /** 'memory' (default) or a folder that keeps the world across restarts and kills. */
  readonly storage?: 'memory' | string;
  /** Start of the clock, ISO 8601 or epoch milliseconds. Default 2026-03-02T08:00:00-04:00. Ignored when storage holds a world. */
  readonly now?: string | number;
  /** Spreadsheet locale. Default es_DO. */
  readonly locale?: string;
  /** Language in which Google words its errors: nothing may depend on their text. Default 'en'. */
  readonly language?: 'en' | 'es';
  /**
   * How late a Drive search learns of a new file, in milliseconds. Default 5000: search is eventually consistent at
   * Google, only reading by id is not. Nothing may depend on finding at once what was just made.
   */
  readonly searchDelay?: number;
  /** Accounts that exist; the first one owns the bound spreadsheet. Default: one coordinator. */
  readonly accounts?: readonly Account[];
}

export interface Actor {
  /** E-mail of the person who acts. */
  readonly as: string;
}

/** A person who runs something that may ask back: what they will answer to alerts and prompts, in order. */
export interface AnsweringActor extends Actor {
  readonly answers?: readonly UiAnswer[];
}

/** The button a person presses in an alert or prompt, and the text typed into a prompt. */
export interface UiAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** What became of one run of a function. */
export interface RunResult {
  /** What the function returned, as plain data of this process. */
  readonly value: unknown;
  /** What the person sees when it failed: Google's or the script's message. */
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
  /** True when the execution was ended from outside. */
  readonly killed: boolean;
  readonly tally: Tally;
  readonly logs: readonly string[];
  /** What appeared on the person's screen, in order. */
  readonly shown: readonly Shown[];
}

/** Something Google put on a person's screen. */
export interface Shown {
  readonly kind: 'toast' | 'alert' | 'prompt' | 'sidebar' | 'dialog' | 'modeless';
  readonly title: string;
  readonly text: string;
  /** For alerts and prompts: what the person may press. */
  readonly buttons?: readonly UiAnswer['button'][];
  /** For sidebar and dialogs: the page. */
  readonly html?: string;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Texts that a person enters at once, pasted or, all empty, cleared. Rows that are not named stay as they are: those that
 * a filter hides, for one.
 */
export interface CellBlock {
  /** Where each row of texts begins, 1-based. */
  readonly column: number;
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

/** A cell that kept what it had, and what Google says of it. */
export interface RefusedCell {
  readonly cell: string;
  readonly message: string;
}

/** Answers to a form, by question title (the text a person reads), as a person would give them. */
export type FormAnswers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Answers by item id, as a page sends them: a text, the ticked choices, or what is ticked in each row of a grid. */
export type ItemAnswers = Readonly<
  Record<string, string | readonly string[] | readonly (readonly string[])[] | undefined>
>;

/** What became of a form that a person sent: its response, or what the form says at its questions. */
export type FormSending =
  | { readonly formId: string; readonly responseId: string }
  | { readonly complaints: readonly FormComplaint[]; readonly page: number };

/** What a form says at one question, e.g. «Esta pregunta es obligatoria». */
export interface FormComplaint {
  readonly item: number;
  readonly title: string;
  readonly message: string;
}

/** Where a page or a choice leads: the position of a page, or the end. */
export type FormWay = number | 'SUBMIT';

/** A question or a text of a form, for a page that draws it. What its kind does not have stays empty. */
export interface FormItemView {
  readonly id: number;
  /** Google's ItemType: TEXT, PARAGRAPH_TEXT, LIST, MULTIPLE_CHOICE, CHECKBOX, DATE, TIME… */
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly choices: readonly { readonly label: string; readonly goTo?: FormWay }[];
  /** Whether an answer of one's own is allowed beside the choices. */
  readonly other: boolean;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Of a scale: its numbers and what stands at both ends. */
  readonly bounds: readonly [number, number];
  readonly labels: readonly [string, string];
  readonly includesYear: boolean;
  /** Named as Google's builders name it, e.g. requireTextMatchesPattern. */
  readonly validation?: {
    readonly rule: string;
    readonly values: readonly (number | string)[];
    readonly help: string;
  };
  /** What stands in it at the start: from a prefilled link, or from the response that is edited. */
  readonly value?: string | readonly (string | null)[] | readonly (readonly string[])[];
}

export interface FormPageView {
  readonly title: string;
  readonly help: string;
  readonly items: readonly FormItemView[];
  /** Where the page leads when no answer on it leads elsewhere. */
  readonly next: FormWay;
}

/** A form as the page of it shows it. */
export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  /** The response that is edited. */
  readonly responseId?: string;
  /** Why this person cannot answer now, in the words of the form. */
  readonly obstacle?: string;
  readonly collectEmail: boolean;
  readonly allowEdits: boolean;
  readonly progressBar: boolean;
  readonly respondAgain: boolean;
  readonly pages: readonly FormPageView[];
}

/** What happens when a person leaves a page: what the form says, and where they come when it says nothing. */
export interface FormTurn {
  readonly complaints: readonly FormComplaint[];
  readonly next: FormWay;
}

/** How a form is opened: by a prefilled or edit link (its query text), or to edit a response. */
export interface FormOpening {
  readonly query?: string;
  readonly responseId?: string;
}

export interface Execution {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly as: string;
  readonly startedAt: number;
  readonly tally: Tally;
  readonly error?: string;
  readonly killed: boolean;
}

export interface MailMessage {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly name: string;
  readonly replyTo: string;
  readonly attachments: readonly { name: string; contentType: string; base64: string }[];
  readonly sentBy: string;
  readonly sentAt: number;
}

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly owner: string;
  readonly trashed: boolean;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly permissions: readonly {
    id: string;
    type: string;
    role: string;
    emailAddress?: string;
    view?: string;
  }[];
  /** Text of a Doc, for reading in tests. */
  readonly text?: string;
}

export type ExportFormat = 'xlsx' | 'docx' | 'pdf' | 'html';

export interface Workspace {
  readonly gate: Gate;
  /** Id of the spreadsheet the script is bound to. */
  readonly spreadsheetId: string;
  now(): number;
  /** A person runs a menu item or a function. Never throws for what the script does; see RunResult. */
  run(fn: string, args: readonly unknown[], actor: AnsweringActor): RunResult;
  /** As google.script.run does: JSON-like values only, returned Dates become null, names ending in _ are refused. */
  callFromSidebar(fn: string, args: readonly unknown[], actor: AnsweringActor): RunResult;
  /** Opens the spreadsheet as a person: fires the simple onOpen. */
  open(actor: Actor): RunResult;
  /** A person fills a published form (id, or title) and sends it. Returns the response id. Throws what the form would say. */
  submitForm(form: string, answers: FormAnswers, actor: Actor): string;
  /** A person edits an answer already sent. */
  editResponse(form: string, responseId: string, answers: FormAnswers, actor: Actor): void;
  /** The page of a form (id, published id or title) as this person opens it. */
  readForm(form: string, actor: Actor, opening?: FormOpening): FormView;
  /** A person presses «Siguiente» on a page of it. */
  turnPage(form: string, page: number, answers: ItemAnswers): FormTurn;
  /** A person sends it, a new response or an edited one. Throws only what keeps them from the form altogether. */
  sendForm(form: string, answers: ItemAnswers, actor: Actor, responseId?: string): FormSending;
  /** A person types into a cell: validation and protection apply, onEdit fires. Throws what Sheets would show. */
  editCell(sheet: string, a1: string, value: string, actor: Actor): void;
  /**
   * A person pastes or clears many cells: one edit, so onEdit fires once, for the range. Returns the cells that validation
   * refused; the others are stored.
   */
  enterCells(sheet: string, block: CellBlock, actor: Actor): readonly RefusedCell[];
  /** A person's other work on rows: sort, insert, delete, cut and paste. Fires no onEdit, as Google (onChange only). */
  sortRows(sheet: string, column: number, actor: Actor, descending?: boolean): void;
  insertRows(sheet: string, before: number, count: number, actor: Actor): void;
  deleteRows(sheet: string, first: number, count: number, actor: Actor): void;
  moveRows(sheet: string, first: number, count: number, before: number, actor: Actor): void;
  /** Moves the clock on and fires every clock trigger that falls due, in order. */
  advance(milliseconds: number): void;
  /** Delivers doorbells held back while `holdTriggers` was on; `order` rearranges or repeats them. */
  holdTriggers(on: boolean): void;
  heldTriggers(): number;
  deliverTriggers(order?: readonly number[]): void;
  /** The services as plain globals for any local script. */
  globals(options: { as: string; auth?: 'full' | 'limited' }): Record<string, unknown>;
  /** Sent mail. */
  readonly outbox: readonly MailMessage[];
  readonly files: readonly FileInfo[];
  readonly executions: readonly Execution[];
  /** The displayed values of a sheet, header row first; the fastest way for a test to see what a person sees. */
  sheet(name: string): string[][];
  /** Raw cell values (numbers for dates). */
  sheetValues(name: string): unknown[][];
  sheetNames(): string[];
  snapshot(): unknown;
  /** An independent copy: cheap, shares unchanged rows. */
  clone(): Workspace;
  /**
   * Whether another Workspace, say one that was copied from the same, holds the same: everything but the clock and the
   * log of executions. What is done next has the same result in both, but for the moments it tells.
   */
  sameAs(other: Workspace): boolean;
  exportAs(fileId: string, format: ExportFormat): Promise<Uint8Array>;
  /** Writes the world to its storage folder now (atomic). */
  save(): void;
  close(): void;
}
