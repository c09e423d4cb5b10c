/** Blob: bytes with a name and a type, as every service hands them around. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { behind, expose, type ClassSpec, type NoInvention } from '../../runtime/facade';
import { refuseArguments } from '../../runtime/signatures';
import { bytesFrom, decodeText, encodeText, signedBytes } from './bytes';
import { textOrNull } from './text';
import { extensionOf, typeOfExtension } from './content-types';

/** What a blob is made of. */
export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
}

export class BlobImpl {
  /** The bytes, for services of ours. */
  readonly content: { bytes: Uint8Array; contentType: string | null; name: string | null };

  constructor(
    private readonly execution: Execution,
    content: BlobContent,
  ) {
    this.content = { ...content };
  }

  copyBlob(): BlobImpl {
    return exposeBlob(this.execution, this.content);
  }

  /** Only the conversions this Workspace can do truthfully: to the type it already has. */
  getAs(contentType: string): BlobImpl {
    if (typeof contentType !== 'string') refuseArguments([contentType], 'Blob.getAs');
    if (contentType !== this.content.contentType) {
      throw new NotEmulated(`Blob.getAs de ${this.content.contentType ?? 'sin tipo'} a ${contentType}`);
    }
    return exposeBlob(this.execution, { ...this.content, name: renameAs(this.content.name, contentType) });
  }

  getBytes(): number[] {
    return signedBytes(this.content.bytes);
  }

  getContentType(): string | null {
    return this.content.contentType;
  }

  getDataAsString(charset?: string): string {
    return decodeText(this.content.bytes, charset);
  }

  getName(): string | null {
    return this.content.name;
  }

  isGoogleType(): boolean {
    return this.content.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(data: number[]): BlobImpl {
    this.content.bytes = bytesFrom(data);
    return this.facade();
  }

  setContentType(contentType: string | null): BlobImpl {
    this.content.contentType = contentType;
    return this.facade();
  }

  setContentTypeFromExtension(): BlobImpl {
    this.content.contentType = typeOfExtension(this.content.name ?? '');
    return this.facade();
  }

  setDataFromString(text: unknown, charset?: string): BlobImpl {
    this.content.bytes = encodeText(String(text), charset);
    return this.facade();
  }

  setName(name: unknown): BlobImpl {
    this.content.name = textOrNull(name);
    return this.facade();
  }

  private facade(): BlobImpl {
    return expose(this.execution, this, blobSpec);
  }
}

const blobSpec: ClassSpec<BlobImpl> = {
  service: 'Blob',
  className: '',
  costs: {
    copyBlob: 'free',
    getAs: 'free',
    getBytes: 'free',
    getContentType: 'free',
    getDataAsString: 'free',
    getName: 'free',
    isGoogleType: 'free',
    setBytes: 'free',
    setContentType: 'free',
    setContentTypeFromExtension: 'free',
    setDataFromString: 'free',
    setName: 'free',
  },
  scopes: [],
};

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<BlobImpl, GoogleAppsScript.Base.Blob> = true;
void noInvention;

/** A blob as the script sees it. Text is stored as UTF-8. */
export function exposeBlob(execution: Execution, content: BlobContent): BlobImpl {
  return expose(execution, new BlobImpl(execution, content), blobSpec);
}

/** Google's rule: the part after the last period of the name gives way to the new extension. */
export function renameAs(name: string | null, contentType: string): string | null {
  const extension = extensionOf(contentType);
  if (name === null || extension === undefined) return name;
  const dot = name.lastIndexOf('.');
  return `${dot > 0 ? name.slice(0, dot) : name}.${extension}`;
}

/**
 * The content of anything that Google takes as a BlobSource: a blob, or an object with getBlob()/getAs (file, document,
 * HTML output). Throws Google's signature-like refusal for anything else.
 */
export function blobContent(execution: Execution, source: unknown, method: string): BlobContent {
  const blob = behind(source, BlobImpl);
  if (blob) return blob.content;
  if (typeof source === 'object' && source !== null && hasGetBlob(source)) {
    const made = execution.gate.uncountedly(() => source.getBlob());
    const content = behind(made, BlobImpl)?.content;
    if (content) return content;
  }
  if (source === null || source === undefined) throw new GoogleError('Invalid argument: blob');
  return refuseArguments([source], method);
}

const hasGetBlob = (value: object): value is { getBlob(): unknown } => 'getBlob' in value;
