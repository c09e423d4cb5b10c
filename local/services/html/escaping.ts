/** Escaping by the place where a template prints: text, attribute, URL or script. Source: docs/platform.md fact 81. */
import { textOrBlank } from '../base/text';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Text inside a JavaScript string literal. */
export function escapeScriptString(text: string): string {
  return text.replace(
    /[^\w .,:;()[\]@+*áéíóúüñÁÉÍÓÚÜÑ¿¡-]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value where script code stands: a literal of its kind, harmless inside a script element. */
export function escapeScriptValue(value: unknown): string {
  const literal = JSON.stringify(value) ?? 'null';
  return literal.replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The start of a URL attribute: only http, https, mailto and relative addresses may stand there. */
export function escapeUrl(text: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme)) return '#zSoyz';
  return escapeHtml(encodeURI(text).replace(/%25([0-9a-f]{2})/gi, '%$1'));
}

/** Where a printing tag stands. */
export type Place = 'text' | 'attribute' | 'url' | 'urlPart' | 'script' | 'scriptString';

/** The place that follows a stretch of page, from the page so far. */
export function placeAfter(page: string): Place {
  const script = page.lastIndexOf('<script');
  if (script > page.lastIndexOf('</script')) {
    const opened = page.indexOf('>', script);
    if (opened >= 0) return placeInScript(page.slice(opened + 1));
  }
  const tag = page.lastIndexOf('<');
  return tag < 0 || page.indexOf('>', tag) >= 0 ? 'text' : placeInTag(page.slice(tag));
}

const placeInScript = (code: string): Place => (inString(code) ? 'scriptString' : 'script');

/** The place at the end of an unfinished tag. */
function placeInTag(tag: string): Place {
  const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/.exec(tag);
  if (!attribute) return 'attribute';
  const [, name = '', ...values] = attribute;
  const value = values.find((part) => part !== undefined) ?? '';
  if (/^on/i.test(name)) return placeInScript(value);
  if (!/^(href|src|action|formaction)$/i.test(name)) return 'attribute';
  return value === '' ? 'url' : 'urlPart';
}

/** Whether a stretch of JavaScript ends inside a string literal. */
function inString(code: string): boolean {
  let quote = '';
  for (let i = 0; i < code.length; i += 1) {
    const letter = code[i] ?? '';
    if (letter === '\\') i += 1;
    else if (quote === '') quote = ['"', "'", '`'].includes(letter) ? letter : '';
    else if (letter === quote) quote = '';
  }
  return quote !== '';
}

/** A value as it may stand in a place. null and undefined print nothing but in script code. */
export function escapeFor(place: Place, value: unknown): string {
  if (place === 'script') return escapeScriptValue(value);
  const text = textOrBlank(value);
  if (place === 'scriptString') return escapeScriptString(text);
  if (place === 'url') return escapeUrl(text);
  if (place === 'urlPart') return escapeHtml(encodeURIComponent(text));
  return escapeHtml(text);
}
