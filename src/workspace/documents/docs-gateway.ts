/** Documents on Google Docs: a copy of a template, filled, with its PDF; one for each token. */
import type {
  DocumentGateway,
  DocumentRequest,
  FolderRequest,
  Identity,
  Installation,
  MadeDocument,
} from '../../application/ports';
import { templates, validateTemplate, type TemplateDeclaration } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { files, fileTypes, findByProperty } from '../drive/drive-api';
import { folderUrl } from '../drive/links';
import { registryProperty, roleProperty } from '../drive/made-things';
import { accountRole } from '../installation';
import type { ScriptFacts } from '../script-services';
import { fillDocument } from './fill-document';
import { textsOfDocument, type Doc } from './sections';
import { bin, findKept, madeFrom, noteKept, tokenProperty } from './twins';

/** Where a request is carried out. */
interface Place {
  readonly template: TemplateDeclaration;
  readonly templateId: string;
  readonly folderId: string;
}

/** Properties of a made file. A copy inherits its template's: those are overwritten, or it would pass for the template. */
const propertiesOf = (token: string): Record<string, string> => ({
  [tokenProperty]: token,
  [registryProperty]: 'document',
  [roleProperty]: 'document',
});

export class DocsGateway implements DocumentGateway {
  constructor(
    private readonly installation: Installation,
    private readonly identity: Identity,
    private readonly facts: ScriptFacts,
  ) {}

  make(request: DocumentRequest): Result<MadeDocument> {
    const place = this.placeOf(request);
    if (!place.ok) return place;
    this.requireOwner();
    if (!request.retry) return this.makeNew(request, place.value);
    const kept = findKept(this.facts, request.token);
    if (kept) return succeed(kept);
    const made = this.takeUp(request, place.value) ?? this.makeNew(request, place.value);
    if (made.ok) noteKept(this.facts, request.token, made.value);
    return made;
  }

  makeFolder({ token, retry, name }: FolderRequest): Result<MadeDocument> {
    const parent = this.installation.find('folder:office');
    if (parent === undefined) return fail(problem('notConfigured', ['la carpeta de la oficina']));
    this.requireOwner();
    const earlier = retry
      ? (findKept(this.facts, token)?.docId ?? findByProperty(tokenProperty, token)[0]?.id)
      : undefined;
    const id =
      earlier ??
      files().create({
        name,
        mimeType: fileTypes.folder,
        parents: [parent],
        appProperties: propertiesOf(token),
      }).id;
    if (id === undefined) throw new Error(`Drive no dijo dónde quedó la carpeta «${name}».`);
    const made = { docId: id, docUrl: folderUrl(id), pdfUrl: undefined };
    if (retry) noteKept(this.facts, token, made);
    return succeed(made);
  }

  remember(token: string, made: MadeDocument): void {
    noteKept(this.facts, token, made);
  }

  private placeOf({ template: name, folder }: DocumentRequest): Result<Place> {
    const template = (templates as Readonly<Record<string, TemplateDeclaration>>)[name];
    const templateId = this.installation.find(`template:${name}`);
    const folderId = this.installation.find(`folder:${folder}`);
    if (!template || templateId === undefined)
      return fail(problem('notConfigured', [`la plantilla «${name}»`]));
    if (folderId === undefined) return fail(problem('notConfigured', ['la carpeta de documentos']));
    return succeed({ template, templateId, folderId });
  }

  /**
   * The add-on may touch only files that it made for the account that runs it (scope drive.file): the one that prepared
   * the registry. Under another account the row is left to the sweep, which runs as that one.
   */
  private requireOwner(): void {
    const owner = this.installation.find(accountRole);
    if (owner === undefined || owner === this.identity.effectiveEmail()) return;
    throw new Error(`El documento se hará solo, con la cuenta ${owner}, en unos veinte minutos.`);
  }

  /** A document that an earlier attempt finished, as far as search knows; whatever else that left goes to the bin. */
  private takeUp(request: DocumentRequest, place: Place): Result<MadeDocument> | undefined {
    const found = findByProperty(tokenProperty, request.token);
    const whole = found.find(({ id, mimeType }) => mimeType === fileTypes.document && isFilled(id));
    const pdf = whole && found.find(({ mimeType }) => mimeType === fileTypes.pdf);
    for (const each of found) if (each !== whole && each !== pdf) bin(each.id);
    if (!whole) return undefined;
    const print = (): string => makePdf(DocumentApp.openById(whole.id), request, place);
    return succeed(madeFrom(whole.id, request.pdf ? (pdf?.id ?? print()) : undefined));
  }

  /** Copy, check, fill, save, print. A template with mistakes leaves no document behind, nor does a call that fails. */
  private makeNew(request: DocumentRequest, { template, templateId, folderId }: Place): Result<MadeDocument> {
    const { id } = files().copy(
      { name: request.title, parents: [folderId], appProperties: propertiesOf(request.token) },
      templateId,
    );
    if (id === undefined) throw new Error('Drive no dijo dónde quedó la copia de la plantilla.');
    try {
      const doc = DocumentApp.openById(id);
      const check = validateTemplate(textsOfDocument(doc), template);
      if (!check.ok) {
        bin(id);
        return check;
      }
      fillDocument(doc, request);
      doc.saveAndClose();
      return succeed(madeFrom(id, request.pdf ? makePdf(doc, request, { folderId }) : undefined));
    } catch (error) {
      // The id is known only here: the next attempt would have to search, and search may not know of it yet.
      binIfPossible(id);
      throw error;
    }
  }
}

/** While something else is being reported: what cannot be put away now is found by the next attempt. */
function binIfPossible(id: string): void {
  try {
    bin(id);
  } catch {
    return;
  }
}

const isFilled = (id: string): boolean =>
  !textsOfDocument(DocumentApp.openById(id)).some((text) => text.includes('{{'));

/** Prints a saved document beside itself. */
function makePdf(doc: Doc, { title, token }: DocumentRequest, { folderId }: Pick<Place, 'folderId'>): string {
  const { id } = files().create(
    {
      name: `${title}.pdf`,
      mimeType: fileTypes.pdf,
      parents: [folderId],
      appProperties: propertiesOf(token),
    },
    doc.getAs(fileTypes.pdf),
  );
  if (id === undefined) throw new Error(`Drive no dijo dónde quedó el PDF de «${title}».`);
  return id;
}
