/** What a new installation starts with, and what it writes down about itself. */
export { bindForms, type BuiltForm } from './bind-forms';
export { buildDefaultRows, type DefaultRows } from './default-rows';
export { noteLinks, type Link } from './note-links';
