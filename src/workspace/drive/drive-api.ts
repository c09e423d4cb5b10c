/** The Drive advanced service, which the manifest enables; with `drive.file` it reaches only what the add-on itself made. */

export const files = (): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection => Drive!.Files;

export const permissions = (): GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection =>
  Drive!.Permissions;

export const fileTypes = {
  folder: 'application/vnd.google-apps.folder',
  document: 'application/vnd.google-apps.document',
  form: 'application/vnd.google-apps.form',
  pdf: 'application/pdf',
} as const;

export interface FoundFile {
  readonly id: string;
  readonly mimeType: string;
  readonly properties: Readonly<Record<string, string>>;
}

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** Files of the add-on that carry a private property and are not in the bin, oldest first. */
export function findByProperty(key: string, value: string): FoundFile[] {
  const answer = files().list({
    q: `appProperties has { key=${quoted(key)} and value=${quoted(value)} } and trashed = false`,
    orderBy: 'createdTime',
    pageSize: 1000,
    fields: 'files(id,mimeType,appProperties)',
  });
  return (answer.files ?? []).map(({ id = '', mimeType = '', appProperties }) => ({
    id,
    mimeType,
    properties: { ...(appProperties as Record<string, string> | undefined) },
  }));
}

/**
 * Whether a file is still there and not in the bin. Asked by id, which Drive answers at once and truly. «Not found» is an
 * error like any other, in words that change with the account's language: twice in a row it is believed.
 */
export function stands(id: string): boolean {
  const ask = (): boolean => files().get(id, { fields: 'id,trashed' }).trashed !== true;
  try {
    return ask();
  } catch {
    try {
      return ask();
    } catch {
      return false;
    }
  }
}
