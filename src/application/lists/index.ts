/** Lists people ask for: what is late, what waits for a decision, who has how much, whom nobody has seen. */
export { openList } from './open-list';
