/** Google Workspace as the entry points need it. */
export { binTwins } from './documents/twins';
export { buildMenu, showMeeting, showReport, showSidebar } from './menu';
export { createPorts } from './ports';
export { keepAccess } from './set-up/access';
export { reviewState } from './set-up/health';
export { goOnSettingUp, repairSheets, setUpWorkspace } from './set-up/set-up';
export { readPersonEdit } from './sheets/person-edit';
export { renewNames } from './sheets/renew-names';
export { ringingForm } from './set-up/triggers';
export { selectedCode } from './sheets/selected-record';
