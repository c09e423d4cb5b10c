/** PageBreakItem: opens a page, and says where the page before it goes on. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import type { Navigation } from '../forms';
import { nameIn, pageNavigationTypes } from './enums';
import { exposeItem, formClass, itemCosts, ItemHandle, type ItemClass } from './item-handle';

export class PageBreakItem extends ItemHandle {
  getGoToPage(): PageBreakItem | null {
    const { goTo } = this.item();
    return typeof goTo === 'number' ? exposePageBreak(this.execution, this.formId, goTo) : null;
  }

  getPageNavigationType(): EnumValue {
    const { goTo = 'CONTINUE' } = this.item();
    return pageNavigationTypes[typeof goTo === 'number' ? 'GO_TO_PAGE' : goTo];
  }

  setGoToPage(...args: unknown[]): this {
    return this.change({ goTo: navigationBehind(args, this.formId, 'FormApp.PageBreakItem.setGoToPage') });
  }

  protected spec(): ClassSpec<never> {
    return pageBreakItem.spec;
  }
}

export const pageBreakItem: ItemClass<PageBreakItem> = {
  kind: 'PAGE_BREAK',
  handle: PageBreakItem,
  spec: {
    ...formClass('PageBreakItem'),
    costs: {
      ...itemCosts,
      getGoToPage: 'handle',
      getPageNavigationType: 'handle',
      setGoToPage: 'formSetter',
    },
  },
};

export const exposePageBreak = (execution: Execution, formId: string, itemId: number): PageBreakItem =>
  exposeItem(execution, pageBreakItem, formId, itemId);

/** Where the last argument leads: a page break of this form, or a PageNavigationType other than GO_TO_PAGE. */
export function navigationBehind(args: readonly unknown[], formId: string, method: string): Navigation {
  const target = args.at(-1);
  const page = behind(target, PageBreakItem);
  if (page) {
    if (page.formId !== formId) throw new GoogleError('Invalid argument: navigationItem');
    return page.itemId;
  }
  const type = nameIn(pageNavigationTypes, target);
  if (type === 'GO_TO_PAGE') throw new GoogleError('Invalid argument: navigationType');
  return type ?? refuseArguments(args, method);
}

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<PageBreakItem, GoogleAppsScript.Forms.PageBreakItem> = true;
void noInvention;
