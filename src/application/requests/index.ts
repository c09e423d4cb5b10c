/** The front door: requests and their way to the end. */
export { registerRequest } from './register-request';
export { changeRequestState } from './change-request-state';
export { assignRequest } from './assign-request';
export { checkJoinable, joinAtEntry, joinRequest } from './join-request';
export { tellDecided } from './owner-notices';
export { routerOf, routingReads } from './routing';
export { replyText } from './reply-text';
export { handlerOf, saveCategoryHandler } from './save-category-handler';
export { saveReplyText } from './save-reply-text';
export { updateRequest } from './update-request';
export {
  completeRequest,
  findTwins,
  requestReads,
  type RequestFacts,
  type RequestScene,
  type Twin,
} from './request-draft';
export { requestScene } from './scene';
