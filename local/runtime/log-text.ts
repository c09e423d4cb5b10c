/** The text of what a script logs. */
import { format } from 'node:util';

const shown = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.prototype.toString.call(value) === '[object Error]') {
    const { name, message } = value as Error;
    return `${name}: ${message}`;
  }
  return jsonOf(value);
};

/** JSON, or JavaScript's own text for what has none (a circle, a service). */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** printf-like when the first argument is text, as console.log and Logger.log do; objects appear as JSON. */
export function logText(args: readonly unknown[]): string {
  return format(...args.map(shown));
}

/** A console line; levels other than log and info are named. */
export function consoleText(level: string, args: readonly unknown[]): string {
  const prefix = level === 'warn' || level === 'error' ? `${level}: ` : '';
  return prefix + logText(args);
}
