/** Who else can help: the directory of institutions. */
export { checkHelper, helperReads } from './find-helper';
export { orientTo, type Told } from './orient';
export { registerInstitution, updateInstitution } from './register-institution';
