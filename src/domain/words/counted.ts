/** How many of something there are, in words that agree. */
import { formatCount } from '../schema/format';

/** «1 persona», «3 personas», «2,685 hogares»; `many` only where an «s» is not enough. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
