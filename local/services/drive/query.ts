/** The search language of Drive's `q`: parsed into a test of files. Source: developers.google.com/drive/api/guides/ref-search-terms. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { World } from '../../runtime/world';
import { rootOf, type DriveFile } from './files';
import { isTrashed } from './reach';
import { permissionsReaching } from './sharing';

/** Whether a file is found. */
export type FileTest = (file: DriveFile) => boolean;

interface Searcher {
  readonly world: World;
  /** Whose Drive is searched: 'root' and 'me' are theirs. */
  readonly email: string;
}

/** Google's one answer to a query it cannot read. */
const refuse = (): never => {
  throw new GoogleError('Invalid Value');
};

type Token = { readonly text: string } | { readonly word: string };

function tokensOf(query: string): Token[] {
  const pattern = /\s*(?:'((?:[^'\\]|\\.)*)'|(!=|<=|>=|[=<>(){}]|[A-Za-z]+))/gy;
  const tokens: Token[] = [];
  let end = 0;
  for (const match of query.matchAll(pattern)) {
    end = match.index + match[0].length;
    const [, text, word = ''] = match;
    tokens.push(text === undefined ? { word } : { text: text.replace(/\\(.)/g, '$1') });
  }
  return query.slice(end).trim() === '' ? tokens : refuse();
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly searcher: Searcher,
  ) {}

  whole(): FileTest {
    const test = this.either();
    return this.at === this.tokens.length ? test : refuse();
  }

  private either(): FileTest {
    let test = this.both();
    while (this.takes('or')) {
      const [left, right] = [test, this.both()];
      test = (file) => left(file) || right(file);
    }
    return test;
  }

  private both(): FileTest {
    let test = this.single();
    while (this.takes('and')) {
      const [left, right] = [test, this.single()];
      test = (file) => left(file) && right(file);
    }
    return test;
  }

  private single(): FileTest {
    if (this.takes('not')) {
      const inner = this.single();
      return (file) => !inner(file);
    }
    if (this.takes('(')) {
      const inner = this.either();
      this.must(')');
      return inner;
    }
    const token = this.tokens[this.at];
    return token && 'text' in token ? this.membership() : this.term();
  }

  /** `'…' in parents`, also owners, writers, readers. */
  private membership(): FileTest {
    const text = this.text();
    this.must('in');
    const { world, email } = this.searcher;
    const place = this.word();
    if (place === 'parents') {
      const parent = text === 'root' ? rootOf(email) : text;
      return (file) => file.parents.includes(parent);
    }
    const roles = { owners: ['owner'], writers: ['owner', 'writer'], readers: ['owner', 'writer', 'reader'] };
    const accepted = roles[place as keyof typeof roles] ?? refuse();
    const sought = (text === 'me' ? email : text).toLowerCase();
    return (file) =>
      permissionsReaching(world, file).some(
        ({ permission: { role, emailAddress, view } }) =>
          view === undefined && accepted.includes(role) && emailAddress?.toLowerCase() === sought,
      );
  }

  private term(): FileTest {
    const field = this.word();
    const operator = this.word();
    if (field === 'trashed') return this.trashed(operator);
    if (field === 'appProperties') return this.appProperty(operator);
    if (field === 'name' || field === 'mimeType') return textTest(field, operator, this.text());
    if (field === 'createdTime' || field === 'modifiedTime') return timeTest(field, operator, this.text());
    if (laterFields.has(field)) throw new NotEmulated(`La búsqueda por ${field} en Drive`);
    return refuse();
  }

  private trashed(operator: string): FileTest {
    const value = this.word();
    if (!['=', '!='].includes(operator) || !['true', 'false'].includes(value)) return refuse();
    const wanted = (value === 'true') === (operator === '=');
    return (file) => isTrashed(this.searcher.world, file) === wanted;
  }

  /** `has { key='…' and value='…' }` */
  private appProperty(operator: string): FileTest {
    if (operator !== 'has') return refuse();
    for (const word of ['{', 'key', '=']) this.must(word);
    const key = this.text();
    for (const word of ['and', 'value', '=']) this.must(word);
    const value = this.text();
    this.must('}');
    return (file) => Object.hasOwn(file.appProperties, key) && file.appProperties[key] === value;
  }

  private takes(word: string): boolean {
    const token = this.tokens[this.at];
    if (!token || !('word' in token) || token.word !== word) return false;
    this.at += 1;
    return true;
  }

  private must(word: string): void {
    if (!this.takes(word)) refuse();
  }

  private word(): string {
    const token = this.tokens[this.at++];
    return token && 'word' in token ? token.word : refuse();
  }

  private text(): string {
    const token = this.tokens[this.at++];
    return token && 'text' in token ? token.text : refuse();
  }
}

const laterFields = new Set([
  'fullText',
  'viewedByMeTime',
  'starred',
  'sharedWithMe',
  'properties',
  'visibility',
  'shortcutDetails',
]);

/** Names are compared without case, types with; `contains` on a name looks at the beginnings of its words. */
function textTest(field: 'name' | 'mimeType', operator: string, text: string): FileTest {
  const sought = text.toLowerCase();
  const tests: Readonly<Record<string, (held: string) => boolean>> = {
    '=': (held) => held === sought,
    '!=': (held) => held !== sought,
    contains: (held) =>
      field === 'mimeType'
        ? held.includes(sought)
        : held.startsWith(sought) || held.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought)),
  };
  const test = tests[operator] ?? refuse();
  return (file) => test(file[field].toLowerCase());
}

/** RFC 3339; without a zone, UTC. */
function timeTest(field: 'createdTime' | 'modifiedTime', operator: string, text: string): FileTest {
  const moment = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(moment)) return refuse();
  const tests: Readonly<Record<string, (held: number) => boolean>> = {
    '=': (held) => held === moment,
    '!=': (held) => held !== moment,
    '<': (held) => held < moment,
    '<=': (held) => held <= moment,
    '>': (held) => held > moment,
    '>=': (held) => held >= moment,
  };
  const test = tests[operator] ?? refuse();
  return (file) => test(file[field]);
}

/** The test that `q` describes. Throws Google's `Invalid Value` for what is no query. */
export function parseQuery(query: string, searcher: Searcher): FileTest {
  return query.trim() === '' ? () => true : new Parser(tokensOf(query), searcher).whole();
}
