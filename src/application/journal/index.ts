/** The journal of what people do by hand in the Sheet itself. */
export { recordEdit, typedOverSettled, type EditedRow, type PersonEdit } from './record-edit';
