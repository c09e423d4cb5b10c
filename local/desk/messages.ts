/** What the desk's server and its page say to each other: types only, shared by both. */

/** What an account may do with a file. */
export type Access = 'owner' | 'writer' | 'commenter' | 'reader';

export interface Person {
  readonly email: string;
  readonly name: string;
  /** What the person may do with the spreadsheet; null for nothing. */
  readonly sheet: Access | null;
}

/** A clock trigger that waits for its time. */
export interface WaitingTrigger {
  readonly at: number;
  readonly functionName: string;
}

export interface Status {
  /** Grows with everything that happens in the Workspace. */
  readonly version: number;
  /** Epoch milliseconds of the Workspace's own clock. */
  readonly now: number;
  readonly people: readonly Person[];
  readonly nextTrigger: WaitingTrigger | null;
  readonly spreadsheetName: string;
}

/** What a page is told whenever something happened. */
export interface Tick {
  readonly version: number;
  readonly now: number;
}

export type MenuEntryView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntryView[] };

export interface MenuView {
  readonly caption: string;
  readonly entries: readonly MenuEntryView[];
}

export interface TabView {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  /** CSS colour of the tab. */
  readonly color: string | null;
}

export interface BookView {
  readonly id: string;
  readonly name: string;
  readonly role: Access;
  readonly tabs: readonly TabView[];
  readonly menus: readonly MenuView[];
}

export interface CellStyle {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Points. */
  readonly size?: number;
  readonly wrap?: boolean;
}

/** What a cell accepts, as far as the page has to know before asking. */
export interface RuleView {
  readonly kind: 'list' | 'checkbox' | 'date' | 'other';
  readonly strict: boolean;
  readonly hint: string;
}

export interface CellView {
  readonly text: string;
  /** What the formula bar shows, where it differs from the text. */
  readonly bar?: string;
  /** Place in the window's `styles`. */
  readonly style?: number;
  /** Place in the window's `rules`. */
  readonly rule?: number;
  readonly note?: string;
}

export interface RowView {
  /** 1-based. */
  readonly number: number;
  /** Pixels. */
  readonly height: number;
  /** From column A; 0 is an empty cell without anything to say. */
  readonly cells: readonly (CellView | 0)[];
}

export interface ColumnView {
  /** Pixels; 0 for a hidden one. */
  readonly width: number;
  /** Whether the filter reaches it. */
  readonly filter?: boolean;
  /** Whether the filter hides rows by it. */
  readonly filtered?: boolean;
}

/** Zero-based and half-open. */
export interface AreaView {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** 'warning': asks before editing; 'locked': refuses this person. */
  readonly kind: 'warning' | 'locked';
}

/** A stretch of the visible rows of a tab, with what is needed to draw it. */
export interface WindowView {
  readonly tab: number;
  readonly title: string;
  /** Of the Workspace when this was read, as in `Status`. */
  readonly version: number;
  readonly rowCount: number;
  readonly columns: readonly ColumnView[];
  readonly frozenColumns: number;
  /** The frozen rows, always all of them. */
  readonly frozen: readonly RowView[];
  /** How many rows below the frozen ones are visible, whether in this window or not. */
  readonly bodyCount: number;
  /** The last row with content, 1-based; 0 for none. */
  readonly lastRow: number;
  /** Position of the first of `rows` among the visible body rows. */
  readonly from: number;
  readonly rows: readonly RowView[];
  /** 1-based row in which the filter buttons stand; 0 without a filter. */
  readonly filterRow: number;
  readonly styles: readonly CellStyle[];
  readonly rules: readonly RuleView[];
  readonly guarded: readonly AreaView[];
}

/** What became of texts that a person typed, pasted or cleared. */
export interface EditView {
  readonly shown: readonly ShownView[];
  /** Cells that kept what they had, and why. */
  readonly refused: readonly { readonly cell: string; readonly message: string }[];
  /** How many cells the texts were for, and where the last of them is. */
  readonly cells: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** What the person sees now. */
  readonly window: WindowView;
}

/** One value of a filtered column. */
export interface FilterValue {
  readonly text: string;
  readonly count: number;
  readonly shown: boolean;
}

/** Something on a person's screen: `page` is the address of a sandboxed page. */
export interface ShownView {
  readonly kind: 'toast' | 'alert' | 'prompt' | 'sidebar' | 'dialog' | 'modeless';
  readonly title: string;
  readonly text: string;
  readonly page?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface AnswerView {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** A question a script asks: answered, the request is sent again with one more answer. */
export interface QuestionView {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly AnswerView['button'][];
}

export type RunView =
  | { readonly question: QuestionView; readonly before: readonly ShownView[] }
  | {
      readonly value: unknown;
      readonly error?: { readonly name: string; readonly message: string };
      readonly shown: readonly ShownView[];
    };

export interface ExecutionView {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly as: string;
  readonly startedAt: number;
  /** By the latency model. */
  readonly milliseconds: number;
  readonly calls: number;
  readonly roundTrips: number;
  readonly error?: string;
  readonly killed: boolean;
}

export interface MailView {
  readonly id: number;
  readonly to: string;
  readonly cc: string;
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: number;
  /** Whether this person received it, sent it or both. */
  readonly received: boolean;
  readonly attachments: readonly { readonly name: string; readonly contentType: string }[];
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'folder' | 'spreadsheet' | 'document' | 'form' | 'pdf' | 'other';
  readonly owner: string;
  readonly modified: number;
  readonly mine: Access;
  /** Who else may open it, by its own sharing or that of a folder above. */
  readonly sharedWith: readonly { readonly who: string; readonly role: string }[];
}

export interface FolderView {
  /** From the root to this folder. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly FileView[];
}

export interface TourStepView {
  readonly title: string;
  readonly text: string;
  readonly english: string;
  readonly place: string;
  readonly as: string;
  readonly done: boolean;
}

export interface TourView {
  readonly started: boolean;
  readonly steps: readonly TourStepView[];
}

export interface FormSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
