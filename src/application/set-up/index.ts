/** What a new installation starts with. */
export { buildDefaultRows, type DefaultRows } from './default-rows';
