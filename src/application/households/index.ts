/** Households: who lives together, who heads them, and since when. */
export { addHouseholdMember, changeHouseholdHead, leaveHousehold } from './change-members';
export { recordLifeState } from './record-life-state';
export { registerHousehold, updateHousehold } from './register-household';
