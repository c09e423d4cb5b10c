/** Requests that another institution takes on, followed until it is known what came of them. */
export { changeReferralState } from './change-referral-state';
export { closeReferrals, openReferralReads, passReferrals } from './close-referrals';
export { turnReferrals } from './turn-referrals';
export { referRequest } from './refer-request';
