/** What the story leaves in a folder to be opened without any of this: the registry as .xlsx, every document as .docx and .pdf. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat, Workspace } from '../local/index';
import { rowsOf } from './sheet';

/** The file that a link of Google Docs or Drive leads to. */
const fileIdIn = (link: string): string | undefined => /\/d\/([\w-]+)/.exec(link)?.[1];

/** Writes the results; gives back the names of the files. */
export async function leaveResults(workspace: Workspace, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const left: string[] = [];
  const leave = async (name: string, fileId: string, format: ExportFormat): Promise<void> => {
    await writeFile(join(folder, name), await workspace.exportAs(fileId, format));
    left.push(join(folder, name));
  };
  await leave('registro.xlsx', workspace.spreadsheetId, 'xlsx');
  for (const row of rowsOf(workspace, 'Documentos')) {
    const id = fileIdIn(row['Documento'] ?? '');
    if (id === undefined) continue;
    const [called = 'documento'] = (row['Tipo'] ?? '').toLowerCase().split(' ');
    const name = `${called}-${row['Folio'] || row['Código'] || id}`;
    await leave(`${name}.docx`, id, 'docx');
    await leave(`${name}.pdf`, id, 'pdf');
  }
  return left;
}
