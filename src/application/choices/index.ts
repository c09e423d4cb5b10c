/** The lists of the forms follow the registry. */
export { refreshChoices, type RefreshedChoices } from './refresh-choices';
