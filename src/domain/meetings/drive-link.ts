/** Links that annexes may have: to one file or folder in Google Drive, so that the office keeps what its actas name. */

const shapes = [
  /^https:\/\/drive\.google\.com\/(?:\S*\/)?(?:file\/d|folders)\/[\w-]{10,}/,
  /^https:\/\/drive\.google\.com\/(?:open|uc)\?(?:\S*&)?id=[\w-]{10,}/,
  /^https:\/\/docs\.google\.com\/(?:\S*\/)?d\/[\w-]{10,}/,
];

/** Whether a link leads to a file or folder of Drive, as «Copiar enlace» gives it. */
export const isDriveLink = (link: string): boolean => shapes.some((shape) => shape.test(link));
