/** The class Ui of SpreadsheetApp: menus, alerts, prompts, the sidebar and dialogs of the person's window. */
import type { UiAnswer } from '../../../api';
import { projectOf } from '../../../runtime/accounts';
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { HtmlOutputImpl } from '../../html/output';
import { addMenu, type Menu as StoredMenu, type MenuEntry } from '../menus';
import { Button, ButtonSet } from './enums';

const windowScope = ['https://www.googleapis.com/auth/script.container.ui'];

export class Ui {
  constructor(private readonly execution: Execution) {}

  createMenu(caption: string): Menu {
    if (typeof caption !== 'string') refuseArguments([caption], 'Ui.createMenu');
    return exposeMenu(this.execution, new Menu(this.execution, caption));
  }

  /** In a bound script the add-on menu is a submenu of Extensions named after the script. */
  createAddonMenu(): Menu {
    return this.createMenu('Extensiones');
  }

  /** Blocks until the person answers; locks of the execution are let go meanwhile (fact 40). */
  alert(...args: unknown[]): EnumValue {
    const { title, prompt, buttons } = asked(args, 'Ui.alert');
    this.execution.show({ kind: 'alert', title, text: prompt, buttons: offered(buttons) });
    this.execution.dropLocks();
    const answer = this.execution.takeAnswer();
    return Button[answer?.button ?? firstButton(buttons)];
  }

  prompt(...args: unknown[]): PromptResponse {
    const { title, prompt, buttons } = asked(args, 'Ui.prompt');
    this.execution.show({ kind: 'prompt', title, text: prompt, buttons: offered(buttons) });
    this.execution.dropLocks();
    const answer = this.execution.takeAnswer();
    const response = new PromptResponse(answer?.text ?? '', Button[answer?.button ?? firstButton(buttons)]);
    return expose(this.execution, response, promptSpec);
  }

  showSidebar(userInterface: unknown): void {
    this.showPage('sidebar', userInterface, undefined, 'Ui.showSidebar');
  }

  showModalDialog(userInterface: unknown, title: string): void {
    this.showPage('dialog', userInterface, title, 'Ui.showModalDialog');
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    this.showPage('modeless', userInterface, title, 'Ui.showModelessDialog');
  }

  private showPage(
    kind: 'sidebar' | 'dialog' | 'modeless',
    page: unknown,
    title: string | undefined,
    method: string,
  ): void {
    const output = behind(page, HtmlOutputImpl) ?? refuseArguments([page], method);
    if (kind !== 'sidebar' && typeof title !== 'string') refuseArguments([page, title], method);
    const [width, height] = [output.getWidth(), output.getHeight()];
    this.execution.show({
      kind,
      title: title ?? output.getTitle() ?? '',
      text: '',
      html: output.getContent(),
      // Google fixes the sidebar at 300 pixels (fact 82).
      ...(kind === 'sidebar' ? { width: 300 } : width === null ? {} : { width }),
      ...(kind === 'sidebar' || height === null ? {} : { height }),
    });
  }
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
function asked(args: readonly unknown[], method: string): { title: string; prompt: string; buttons: string } {
  const buttons = args.length > 1 ? args.at(-1) : ButtonSet.OK;
  const texts = args.length > 1 ? args.slice(0, -1) : args;
  const isSet = Object.values(ButtonSet).some((set) => set === buttons);
  if (!isSet || texts.length === 0 || texts.length > 2) refuseArguments(args, method);
  const prompt = String(texts.at(-1));
  return { title: texts.length === 2 ? String(texts[0]) : '', prompt, buttons: String(buttons) };
}

/** The buttons of a set, e.g. YES and NO of YES_NO. */
const offered = (buttons: string): UiAnswer['button'][] => buttons.split('_') as UiAnswer['button'][];

/** What a person presses when the test arranged nothing: the first button offered. */
const firstButton = (buttons: string): 'OK' | 'YES' => (buttons.startsWith('YES') ? 'YES' : 'OK');

export class PromptResponse {
  constructor(
    private readonly text: string,
    private readonly button: EnumValue,
  ) {}

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }
}

export class Menu {
  private readonly entries: MenuEntry[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly caption: string,
  ) {}

  get stored(): StoredMenu {
    return { caption: this.caption, entries: [...this.entries] };
  }

  private add(entry: MenuEntry): Menu {
    this.entries.push(entry);
    return exposeMenu(this.execution, this);
  }

  addItem(caption: string, functionName: string): Menu {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      refuseArguments([caption, functionName], 'Menu.addItem');
    }
    return this.add({ kind: 'item', caption, functionName });
  }

  addSeparator(): Menu {
    return this.add({ kind: 'separator' });
  }

  addSubMenu(menu: unknown): Menu {
    const own = behind(menu, Menu) ?? refuseArguments([menu], 'Menu.addSubMenu');
    return this.add({ kind: 'menu', ...own.stored });
  }

  addToUi(): void {
    const { world, activeUser, effectiveUser } = this.execution;
    addMenu(world, projectOf(world).spreadsheetId, activeUser || effectiveUser, this.stored);
  }
}

const noInvention: NoInvention<Ui, GoogleAppsScript.Base.Ui> = true;
const noInventionMenu: NoInvention<Menu, GoogleAppsScript.Base.Menu> = true;
const noInventionPrompt: NoInvention<PromptResponse, GoogleAppsScript.Base.PromptResponse> = true;
void [noInvention, noInventionMenu, noInventionPrompt];

const spec: ClassSpec<Ui> = {
  service: 'Ui',
  className: '',
  scopes: [],
  methodScopes: { showSidebar: windowScope, showModalDialog: windowScope, showModelessDialog: windowScope },
  properties: { Button, ButtonSet },
  costs: {
    alert: 'ui',
    createAddonMenu: 'handle',
    createMenu: 'handle',
    prompt: 'ui',
    showModalDialog: 'ui',
    showModelessDialog: 'ui',
    showSidebar: 'ui',
  },
};

const menuSpec: ClassSpec<Menu> = {
  service: 'Ui',
  className: 'Menu',
  scopes: [],
  costs: { addItem: 'handle', addSeparator: 'handle', addSubMenu: 'handle', addToUi: 'ui' },
};

const promptSpec: ClassSpec<PromptResponse> = {
  service: 'Ui',
  className: 'PromptResponse',
  scopes: [],
  costs: { getResponseText: 'handle', getSelectedButton: 'handle' },
};

const exposeMenu = (execution: Execution, menu: Menu): Menu => expose(execution, menu, menuSpec);

/** The person's window; Google refuses it where nobody is looking (fact 95). */
export function exposeUi(execution: Execution): Ui {
  if (!execution.hasUi) throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
  return expose(execution, new Ui(execution), spec);
}
