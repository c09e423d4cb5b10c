/** Checks the marks of a template that staff may have restyled, before any document is made from it. */
import { problem, type Problem } from '../problems';
import { fail, succeed, type Result } from '../result';
import { searchKey } from '../text/normalise';
import { lineVariantNames, variantNames } from './fill';
import { findPlaceholders, type Placeholder } from './placeholders';
import type { TemplateDeclaration, ValueDeclaration } from './template';

const conditionOf = (name: string): string => `{{?${name}}}`;
const listOf = (name: string): string => `{{#${name}}}`;

/** The declared name that was probably meant: the same but for accents, case or one missing end. */
function suggestionFor(name: string, known: readonly string[]): string {
  const key = searchKey(name);
  const begins = (each: string): boolean =>
    searchKey(each).startsWith(key) || key.startsWith(searchKey(each));
  const meant =
    key === '' ? undefined : (known.find((each) => searchKey(each) === key) ?? known.find(begins));
  return meant === undefined ? '' : `; ¿quiso escribir {{${meant}}}?`;
}

/** The marks of one paragraph or table row, read in order with what is open at each. */
class TextReader {
  readonly mistakes: string[] = [];
  private list: string | undefined;
  private condition: string | undefined;

  constructor(
    private readonly template: TemplateDeclaration,
    private readonly used: Set<string>,
  ) {}

  read(mark: Placeholder): void {
    if (mark.kind === 'value') this.readValue(mark);
    else if (mark.kind === 'listStart') this.openList(mark);
    else if (mark.kind === 'listEnd') this.closeList(mark);
    else if (mark.kind === 'conditionStart') this.openCondition(mark);
    else if (mark.kind === 'conditionEnd') this.closeCondition(mark);
    else this.mistakes.push(`no se entiende «${mark.raw.trim()}»`);
  }

  finish(): void {
    if (this.list !== undefined) {
      this.mistakes.push(`${listOf(this.list)} no se cierra en la misma fila o párrafo`);
    }
    if (this.condition !== undefined) {
      this.mistakes.push(`${conditionOf(this.condition)} no se cierra en el mismo párrafo`);
    }
  }

  private readValue(mark: Placeholder): void {
    const inList = this.list === undefined ? {} : (this.template.lists[this.list]?.values ?? {});
    const known: Readonly<Record<string, ValueDeclaration>> = { ...this.template.values, ...inList };
    const declared = known[mark.name];
    if (!declared) {
      this.mistakes.push(`no existe ${mark.raw}${suggestionFor(mark.name, Object.keys(known))}`);
      return;
    }
    const variants = (mark.name in inList ? lineVariantNames : variantNames)(declared.kind);
    this.used.add(mark.name in inList ? `${this.list}.${mark.name}` : mark.name);
    if (mark.variant !== undefined && !variants.includes(mark.variant)) {
      this.mistakes.push(`${mark.raw} no puede pedir «${mark.variant}»`);
    }
  }

  private openList(mark: Placeholder): void {
    if (!(mark.name in this.template.lists)) this.mistakes.push(`no existe la lista ${mark.raw}`);
    if (this.list !== undefined) this.mistakes.push(`${mark.raw} está dentro de ${listOf(this.list)}`);
    this.used.add(listOf(mark.name));
    this.list = mark.name;
  }

  private closeList(mark: Placeholder): void {
    if (this.list !== mark.name) this.mistakes.push(`${mark.raw} cierra una lista que no está abierta`);
    this.list = undefined;
  }

  private openCondition(mark: Placeholder): void {
    if (!(mark.name in this.template.conditions)) this.mistakes.push(`no existe la condición ${mark.raw}`);
    if (this.condition !== undefined) {
      this.mistakes.push(`${mark.raw} está dentro de ${conditionOf(this.condition)}`);
    }
    this.condition = mark.name;
  }

  private closeCondition(mark: Placeholder): void {
    if (this.condition === undefined)
      this.mistakes.push(`${mark.raw} cierra una condición que no está abierta`);
    this.condition = undefined;
  }
}

/** What the template must carry and does not. */
function missingMarks(template: TemplateDeclaration, used: ReadonlySet<string>): string[] {
  const values = Object.entries(template.values).flatMap(([mark, { required }]) =>
    required && !used.has(mark) ? [`falta {{${mark}}}`] : [],
  );
  const lists = Object.entries(template.lists).flatMap(([list, { required, values: inner }]) => {
    if (!required && !used.has(listOf(list))) return [];
    if (!used.has(listOf(list))) return [`falta la lista ${listOf(list)}`];
    return Object.entries(inner).flatMap(([mark, each]) =>
      each.required && !used.has(`${list}.${mark}`) ? [`falta {{${mark}}} en la lista ${listOf(list)}`] : [],
    );
  });
  return [...values, ...lists];
}

/**
 * The mistakes of a template, each once and in words a person can mend it by.
 *
 * @param texts one per paragraph and one per table row (its cells joined by tabs), headers and footers included
 */
export function validateTemplate(texts: readonly string[], template: TemplateDeclaration): Result<undefined> {
  const used = new Set<string>();
  const mistakes: string[] = [];
  for (const text of texts) {
    const reader = new TextReader(template, used);
    for (const mark of findPlaceholders(text)) reader.read(mark);
    reader.finish();
    mistakes.push(...reader.mistakes);
  }
  const all = new Set([...mistakes, ...missingMarks(template, used)]);
  const problems = [...all].map((each): Problem => problem('templateInvalid', [template.title, each]));
  return problems.length > 0 ? fail(...problems) : succeed(undefined);
}
