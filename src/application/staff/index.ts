/** Personal: the people of the department, and what passes from one to another. */
export { reassignWork } from './reassign-work';
export { registerStaff, updateStaff } from './register-staff';
