/** Documents that leave the registry: their templates, the marks in them, and the texts that fill those. */
import { actaTemplate } from './acta-template';

/** Every template, by name. */
export const templates = { acta: actaTemplate } as const;

export { fillTemplate, type TemplateData } from './fill';
export { findPlaceholders, type Placeholder } from './placeholders';
export { measuresOf, tableRows, textsOf, type Block, type TemplateDeclaration } from './template';
export { validateTemplate } from './validate-template';
