/** Files in the formats people take away: .xlsx, .docx, PDF, HTML. */
import type { ExportFormat } from '../api';
import { GoogleError, NotEmulated } from '../runtime/errors';
import type { World } from '../runtime/world';
import { findFile, mimeTypes } from '../services/drive/files';
import { documentToDocx } from './docx';
import { documentToHtml } from './html';
import { documentToPdf, pdfFile } from './pdf';
import { spreadsheetToXlsx } from './xlsx';

type Exporter = (world: World, fileId: string) => Promise<Uint8Array>;

const exporters: Readonly<Record<string, Partial<Record<ExportFormat, Exporter>>>> = {
  [mimeTypes.spreadsheet]: { xlsx: spreadsheetToXlsx },
  [mimeTypes.document]: { docx: documentToDocx, pdf: documentToPdf, html: documentToHtml },
  [mimeTypes.pdf]: { pdf: pdfFile },
};

/** The bytes of a file in a format. Throws for an unknown id, and for a format that its kind does not have. */
export function exportAs(world: World, fileId: string, format: ExportFormat): Promise<Uint8Array> {
  const file = findFile(world, fileId);
  if (!file) throw new GoogleError(`File not found: ${fileId}.`);
  const make = exporters[file.mimeType]?.[format];
  if (!make) throw new NotEmulated(`Exportar ${file.mimeType} como ${format}`);
  return make(world, fileId);
}
