/** My work by mail: what waits for each person, every morning. */
export { claimDigests } from './morning';
export { sendDigests } from './send-digests';
