/** How many of something there are, in words that agree. */

/** «1 persona», «3 personas», «2,685 hogares»; `many` only where an «s» is not enough. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
