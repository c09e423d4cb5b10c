/** Links to files as people click them, and the id inside one. */

export const documentUrl = (id: string): string => `https://docs.google.com/document/d/${id}/edit`;
export const spreadsheetUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;
export const fileUrl = (id: string): string => `https://drive.google.com/file/d/${id}/view`;
export const folderUrl = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

/** The id in a link to a file or a folder; undefined when there is none. */
export const findIdIn = (link: string): string | undefined => /\/(?:d|folders)\/([\w-]{10,})/.exec(link)?.[1];
