/** The pages that scripts put on the screen, each behind an address of its own that is a sandbox whoever opens it. */
import { randomBytes } from 'node:crypto';
import type { Shown } from '../api';
import type { ShownView } from './messages';

/** Pages kept at a time; the oldest go first. */
const most = 200;

/** What a sandboxed page may do: what Google's own frame allows, and no loopback address, so no way to this server. */
const scriptPolicy = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups',
  "default-src 'none'",
  "script-src 'unsafe-inline' https:",
  "style-src 'unsafe-inline' https:",
  'img-src data: blob: https:',
  'font-src data: https:',
  'connect-src https:',
  'frame-src https:',
  "frame-ancestors 'self'",
].join('; ');

const readingPolicy = [
  'sandbox allow-popups',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "frame-ancestors 'self'",
].join('; ');

interface Page {
  readonly html: string;
  readonly policy: string;
}

export class SandboxPages {
  private readonly pages = new Map<string, Page>();

  /** `shim` is the script that gives pages google.script.run, `now` the Workspace's clock. */
  constructor(
    private readonly shim: () => string,
    private readonly now: () => number,
  ) {}

  /** Keeps a page of a script; returns its address. */
  addScripted(html: string): string {
    return this.add({ html: withShim(html, this.shim(), this.now()), policy: scriptPolicy });
  }

  /** Keeps a page that is only read. */
  addReadable(html: string): string {
    return this.add({ html, policy: readingPolicy });
  }

  /** What was shown to a person, with addresses in the place of pages. */
  show(shown: readonly Shown[]): ShownView[] {
    return shown.map(({ kind, title, text, html, width, height }) => ({
      kind,
      title,
      text,
      ...(html === undefined ? {} : { page: this.addScripted(html) }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    }));
  }

  response(id: string): Response | undefined {
    const page = this.pages.get(id);
    if (!page) return undefined;
    return new Response(page.html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': page.policy,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  }

  private add(page: Page): string {
    const id = randomBytes(18).toString('base64url');
    this.pages.set(id, page);
    const oldest = this.pages.keys().next().value;
    if (this.pages.size > most && oldest !== undefined) this.pages.delete(oldest);
    return `/sandbox/${id}`;
  }
}

/** The shim goes first in the head, and never before the doctype, which would change how the page is laid out. */
function withShim(html: string, shim: string, now: number): string {
  const script = `<script data-now="${now}">${shim.replaceAll('</', '<\\/')}</script>`;
  const place = /<head(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!place) return `<!doctype html>${script}${html}`;
  const end = place.index + place[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
