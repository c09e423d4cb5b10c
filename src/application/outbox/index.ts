/** The outbox: side effects that follow a commit, claimed, performed at most once where that matters, and settled. */
export { claimEffects } from './claim';
export { settleEffects } from './settle';
export { performAndSettle, sweepOutbox } from './sweep';
export type { Outcome } from './perform';
