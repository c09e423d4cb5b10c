/** What other use cases may know about annulling. */
export { annulRecord } from './annul-record';
export { isAnnullable, whyNotAnnulled } from './annullable';
