/** How many of something there are, in words that agree. */

/** «1 persona», «3 personas»; `many` only where an «s» is not enough. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
