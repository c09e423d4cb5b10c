/** Questions answered by writing: with the keyboard that suits the answer. */
import type { TargetedInputEvent } from 'preact';
import type { ControlProps } from './question';

const types: Readonly<Record<string, 'date' | 'datetime-local' | 'time'>> = {
  DATE: 'date',
  DATETIME: 'datetime-local',
  TIME: 'time',
};

const isNumber = (rule: string): boolean => rule.startsWith('requireNumber') || rule === 'requireWholeNumber';

/** The rule of a question tells which keys a phone should offer. */
function keyboardFor(item: ControlProps['item']): 'text' | 'decimal' | 'email' | 'tel' | 'url' {
  const { rule = '', values = [] } = item.validation ?? {};
  if (isNumber(rule)) return 'decimal';
  if (rule === 'requireTextIsEmail') return 'email';
  if (rule === 'requireTextIsUrl') return 'url';
  const digitsOnly = /\\d|\[0-9/.test(String(values[0])) && !/[A-Za-z]{3}/.test(String(values[0]));
  return rule.startsWith('requireText') && digitsOnly ? 'tel' : 'text';
}

/** As the answer is kept: a datetime-local box says 2026-03-02T08:00. */
const fromBox = (kind: string, text: string): string => (kind === 'DATETIME' ? text.replace('T', ' ') : text);
const toBox = (kind: string, text: string): string => (kind === 'DATETIME' ? text.replace(' ', 'T') : text);

export function TextControl({ item, value, onAnswer, ties }: ControlProps) {
  const text = typeof value === 'string' ? value : '';
  if (item.kind === 'PARAGRAPH_TEXT') {
    return (
      <textarea
        class="line-input"
        rows={Math.min(12, Math.max(2, text.split('\n').length + 1))}
        placeholder="Su respuesta"
        value={text}
        onInput={(event) => onAnswer(event.currentTarget.value)}
        {...ties}
      />
    );
  }
  const yearless = item.kind === 'DATE' && !item.includesYear;
  const type = yearless ? undefined : types[item.kind];
  const shared = {
    autocomplete: 'off',
    value: toBox(item.kind, text),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
      onAnswer(fromBox(item.kind, event.currentTarget.value)),
    ...ties,
  };
  if (type) return <input class="line-input short" type={type} {...shared} />;
  const hint = item.kind === 'DURATION' ? 'hh:mm:ss' : yearless ? 'mm-dd' : 'Su respuesta';
  return <input class="line-input" inputMode={keyboardFor(item)} placeholder={hint} {...shared} />;
}
