/** What a template of an earlier version leaves out: staff keep their own copy, so that a new version does not reach it by itself. */
import { fingerprint } from '../text/fingerprint';
import { findPlaceholders } from './placeholders';
import { textsOf, type TemplateDeclaration } from './template';

/** Tells one edition of a declaration from another. */
export const editionOfTemplate = (template: TemplateDeclaration): string =>
  fingerprint([template.page?.lying === true ? 'lying' : '', ...textsOf(template)].join('\n'));

/** Every mark of the texts, a mark of a list under its list: `acuerdos.texto`, `{{#acuerdos}}`, `{{?quorum}}`. */
function marksIn(texts: readonly string[]): Set<string> {
  const marks = new Set<string>();
  for (const text of texts) {
    let list = '';
    for (const { kind, name } of findPlaceholders(text)) {
      if (kind === 'listStart') list = name;
      if (kind === 'listStart') marks.add(`{{#${name}}}`);
      else if (kind === 'conditionStart') marks.add(`{{?${name}}}`);
      else if (kind === 'value') marks.add(list === '' ? name : `${list}.${name}`);
      else if (kind === 'listEnd') list = '';
    }
  }
  return marks;
}

/**
 * What the template as it is declared would say and these texts do not, in the words of its marks; conditions are left to
 * what stands inside them.
 *
 * @param texts one per paragraph and one per table row, as `validateTemplate` takes them
 */
export function findOmissions(texts: readonly string[], template: TemplateDeclaration): string[] {
  const held = marksIn(texts);
  const lacking = [...marksIn(textsOf(template))].filter((mark) => !held.has(mark));
  const { values, lists } = template;
  const described = lacking.map((mark) => {
    const [first = '', inner] = mark.split('.');
    const list = /^\{\{#(.+)\}\}$/.exec(mark)?.[1];
    if (list !== undefined) return lists[list]?.description;
    // The marks of a list that is wanting as a whole are told with it.
    if (inner !== undefined) {
      return lacking.includes(`{{#${first}}}`)
        ? undefined
        : (lists[first]?.values[inner] ?? values[inner])?.description;
    }
    return values[mark]?.description;
  });
  return [...new Set(described.filter((each) => each !== undefined))];
}
