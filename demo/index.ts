/** The demonstration: its people, its stream of answers, its story, and what it leaves to read. */
export { accounts, people } from './accounts';
export { leaveResults } from './results';
export { playStory, storyStart } from './story';
export { tour } from './tour';
