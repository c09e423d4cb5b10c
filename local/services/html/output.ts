/** HtmlOutput: a page on its way to a sidebar or dialog. Source: docs/platform.md facts 81, 82. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, makeEnum, type ClassSpec, type EnumValue } from '../../runtime/facade';
import { requireArguments } from '../../runtime/signatures';
import { exposeBlob, type BlobImpl } from '../base/blob';
import { escapeHtml } from './escaping';
import { exposeTemplate, type HtmlTemplateImpl } from './template';

export const sandboxModes = makeEnum('IFRAME', 'NATIVE', 'EMULATED');
export const frameModes = makeEnum('ALLOWALL', 'DEFAULT');

/** The only meta tags Google lets through. */
const metaNames = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

export class HtmlOutputMetaTagImpl {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}

  getContent(): string {
    return this.content;
  }

  getName(): string {
    return this.name;
  }
}

const metaTagSpec: ClassSpec<HtmlOutputMetaTagImpl> = {
  service: 'HtmlService',
  className: 'HtmlOutputMetaTag',
  costs: { getContent: 'free', getName: 'free' },
  scopes: [],
};

export class HtmlOutputImpl {
  private title = '';
  private favicon: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private readonly metaTags: HtmlOutputMetaTagImpl[] = [];

  constructor(
    private readonly execution: Execution,
    private content: string,
  ) {}

  addMetaTag(name: string, content: string): HtmlOutputImpl {
    requireArguments([name, content], [['string', 'string']], method('addMetaTag'));
    if (!metaNames.includes(name)) {
      throw new GoogleError('The meta tag you specified is not allowed in this context.');
    }
    this.metaTags.push(new HtmlOutputMetaTagImpl(name, content));
    return this.facade();
  }

  append(addedContent: unknown): HtmlOutputImpl {
    requireArguments([addedContent], [['text']], method('append'));
    this.content += String(addedContent);
    return this.facade();
  }

  appendUntrusted(addedContent: unknown): HtmlOutputImpl {
    requireArguments([addedContent], [['text']], method('appendUntrusted'));
    this.content += escapeHtml(String(addedContent));
    return this.facade();
  }

  asTemplate(): HtmlTemplateImpl {
    return exposeTemplate(this.execution, this.content);
  }

  clear(): HtmlOutputImpl {
    this.content = '';
    return this.facade();
  }

  getAs(contentType: string): BlobImpl {
    if (contentType !== 'text/html') throw new NotEmulated(`HtmlOutput.getAs('${contentType}')`);
    return this.getBlob();
  }

  getBlob(): BlobImpl {
    const bytes = new Uint8Array(Buffer.from(this.content, 'utf8'));
    return exposeBlob(this.execution, { bytes, contentType: 'text/html', name: 'output.html' });
  }

  getContent(): string {
    return this.content;
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  getHeight(): number | null {
    return this.height;
  }

  getMetaTags(): HtmlOutputMetaTagImpl[] {
    return this.metaTags.map((tag) => expose(this.execution, tag, metaTagSpec));
  }

  getTitle(): string {
    return this.title;
  }

  getWidth(): number | null {
    return this.width;
  }

  setContent(content: unknown): HtmlOutputImpl {
    requireArguments([content], [['text']], method('setContent'));
    this.content = String(content);
    return this.facade();
  }

  setFaviconUrl(iconUrl: string): HtmlOutputImpl {
    requireArguments([iconUrl], [['string']], method('setFaviconUrl'));
    this.favicon = iconUrl;
    return this.facade();
  }

  /** Pixels; null goes back to the default. */
  setHeight(height: number | null): HtmlOutputImpl {
    if (height !== null) requireArguments([height], [['number']], method('setHeight'));
    this.height = height;
    return this.facade();
  }

  /** Accepted and without effect: every page is in an IFRAME sandbox. */
  setSandboxMode(_mode: EnumValue): HtmlOutputImpl {
    return this.facade();
  }

  setTitle(title: unknown): HtmlOutputImpl {
    requireArguments([title], [['text']], method('setTitle'));
    this.title = String(title);
    return this.facade();
  }

  /** Pixels; a sidebar stays 300 wide whatever is asked. */
  setWidth(width: number | null): HtmlOutputImpl {
    if (width !== null) requireArguments([width], [['number']], method('setWidth'));
    this.width = width;
    return this.facade();
  }

  setXFrameOptionsMode(_mode: EnumValue): HtmlOutputImpl {
    return this.facade();
  }

  private facade(): HtmlOutputImpl {
    return expose(this.execution, this, outputSpec);
  }
}

const method = (name: string): string => `HtmlService.HtmlOutput.${name}`;

const outputSpec: ClassSpec<HtmlOutputImpl> = {
  service: 'HtmlService',
  className: 'HtmlOutput',
  costs: {
    addMetaTag: 'free',
    append: 'free',
    appendUntrusted: 'free',
    asTemplate: 'free',
    clear: 'free',
    getAs: 'free',
    getBlob: 'free',
    getContent: 'free',
    getFaviconUrl: 'free',
    getHeight: 'free',
    getMetaTags: 'free',
    getTitle: 'free',
    getWidth: 'free',
    setContent: 'free',
    setFaviconUrl: 'free',
    setHeight: 'free',
    setSandboxMode: 'free',
    setTitle: 'free',
    setWidth: 'free',
    setXFrameOptionsMode: 'free',
  },
  scopes: [],
};

/** A page as the script sees it. */
export const exposeOutput = (execution: Execution, content: string): HtmlOutputImpl =>
  expose(execution, new HtmlOutputImpl(execution, content), outputSpec);
