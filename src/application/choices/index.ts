/** The lists of the forms follow the registry. */
export { recordChoices } from './record-choices';
export { refreshChoices, type RefreshedChoices } from './refresh-choices';
