/** How the story is told while it happens: chapters, lines, figures; the start script prints them, tests collect them. */

export interface Teller {
  chapter(title: string): void;
  line(text: string): void;
}

/** «1 respuesta», «63 respuestas». */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
