/** The lists of the forms follow the registry. */
export { listsChanged, listsChangedBy } from './lists-changed';
export { recordChoices } from './record-choices';
export { readFirstLists, refreshChoices, type FirstLists } from './refresh-choices';
