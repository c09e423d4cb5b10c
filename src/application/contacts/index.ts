/** Being in touch with people about their matters. */
export { recordContact } from './record-contact';
