/** HtmlTemplate: a page with scriptlets, evaluated in the script's own context. Source: docs/platform.md fact 81. */
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec } from '../../runtime/facade';
import { textOrBlank } from '../base/text';
import { escapeFor, placeAfter } from './escaping';
import { exposeOutput, type HtmlOutputImpl } from './output';

/** What the code made from a template calls: text as it is, and values escaped by their place. */
interface Printer {
  raw(value: unknown): void;
  escaped(value: unknown): void;
}

export class HtmlTemplateImpl {
  /** Properties the script set on the template: the variables of its scriptlets. */
  readonly variables = new Map<string, unknown>();

  constructor(
    private readonly execution: Execution,
    private readonly source: string,
  ) {}

  evaluate(): HtmlOutputImpl {
    let page = '';
    const printer: Printer = {
      raw: (value) => {
        page += textOrBlank(value);
      },
      escaped: (value) => {
        page += escapeFor(placeAfter(page), value);
      },
    };
    // The script context's own Function: scriptlets see the script's globals and make objects of its realm.
    const RealmFunction = this.execution.realm.Object.constructor as FunctionConstructor;
    const names = [...this.variables.keys()];
    const run = new RealmFunction('__printer', ...names, scriptletCode(this.source)) as (
      ...args: unknown[]
    ) => void;
    run(printer, ...this.variables.values());
    return exposeOutput(this.execution, page);
  }

  getCode(): string {
    return scriptletCode(this.source);
  }

  getCodeWithComments(): string {
    return scriptletCode(this.source);
  }

  getRawContent(): string {
    return this.source;
  }
}

/** A template as JavaScript: text and printing scriptlets print, `<? ?>` stands as it is. */
export function scriptletCode(source: string): string {
  const parts = source.split(/(<\?[\s\S]*?\?>)/);
  return parts
    .map((part) => {
      if (part.startsWith('<?!=')) return `__printer.raw((${part.slice(4, -2)}));`;
      if (part.startsWith('<?=')) return `__printer.escaped((${part.slice(3, -2)}));`;
      if (part.startsWith('<?')) return part.slice(2, -2);
      return part === '' ? '' : `__printer.raw(${JSON.stringify(part)});`;
    })
    .join('\n');
}

const templateSpec: ClassSpec<HtmlTemplateImpl> = {
  service: 'HtmlService',
  className: 'HtmlTemplate',
  costs: { evaluate: 'html', getCode: 'free', getCodeWithComments: 'free', getRawContent: 'free' },
  scopes: [],
  variables: (template) => template.variables,
};

/** A template as the script sees it: any property may be set on it. */
export const exposeTemplate = (execution: Execution, source: string): HtmlTemplateImpl =>
  expose(execution, new HtmlTemplateImpl(execution, source), templateSpec);
