/** Personal: the people of the department. */
export { registerStaff, updateStaff } from './register-staff';
