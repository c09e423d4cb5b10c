/** HtmlService: pages from text or from the bundle's HTML files. Source: docs/platform.md facts 81, 82. */
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { refuseArguments, requireArguments } from '../../runtime/signatures';
import { blobContent } from '../base/blob';
import { decodeText } from '../base/bytes';
import {
  exposeOutput,
  frameModes,
  type HtmlOutputImpl,
  type HtmlOutputMetaTagImpl,
  sandboxModes,
} from './output';
import { exposeTemplate, type HtmlTemplateImpl } from './template';

export class HtmlServiceImpl {
  constructor(private readonly execution: Execution) {}

  createHtmlOutput(...args: unknown[]): HtmlOutputImpl {
    if (args.length > 1) refuseArguments(args, 'HtmlService.createHtmlOutput');
    return exposeOutput(this.execution, args.length === 0 ? '' : this.textOf(args[0], 'createHtmlOutput'));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutputImpl {
    return exposeOutput(this.execution, this.file(filename, 'createHtmlOutputFromFile'));
  }

  createTemplate(html: unknown): HtmlTemplateImpl {
    return exposeTemplate(this.execution, this.textOf(html, 'createTemplate'));
  }

  createTemplateFromFile(filename: string): HtmlTemplateImpl {
    return exposeTemplate(this.execution, this.file(filename, 'createTemplateFromFile'));
  }

  getUserAgent(): string | null {
    return null;
  }

  private textOf(html: unknown, method: string): string {
    if (typeof html === 'string') return html;
    const { bytes } = blobContent(this.execution, html, `HtmlService.${method}`);
    return decodeText(bytes);
  }

  /** Google takes the name with or without its extension. */
  private file(filename: string, method: string): string {
    requireArguments([filename], [['string']], `HtmlService.${method}`);
    const { html } = this.execution;
    const text = html[filename] ?? html[filename.replace(/\.html$/, '')];
    if (text === undefined) throw new GoogleError(`No HTML file named ${filename} was found.`);
    return text;
  }
}

const htmlSpec: ClassSpec<HtmlServiceImpl> = {
  service: 'HtmlService',
  className: '',
  costs: {
    createHtmlOutput: 'html',
    createHtmlOutputFromFile: 'html',
    createTemplate: 'html',
    createTemplateFromFile: 'html',
    getUserAgent: 'free',
  },
  scopes: [],
  properties: { SandboxMode: sandboxModes, XFrameOptionsMode: frameModes },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<HtmlServiceImpl, GoogleAppsScript.HTML.HtmlService>,
  NoInvention<HtmlOutputImpl, GoogleAppsScript.HTML.HtmlOutput>,
  NoInvention<HtmlOutputMetaTagImpl, GoogleAppsScript.HTML.HtmlOutputMetaTag>,
  NoInvention<HtmlTemplateImpl, GoogleAppsScript.HTML.HtmlTemplate>,
] = [true, true, true, true];
void noInvention;

export const htmlRoom: ServiceRoom = {
  globals: (execution) => ({ HtmlService: expose(execution, new HtmlServiceImpl(execution), htmlSpec) }),
};
