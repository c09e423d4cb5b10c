/** Documents on Google Docs: a copy of a template, filled, with its PDF; one for each token. */
import type { DocumentGateway, DocumentRequest, Installation, MadeDocument } from '../../application/ports';
import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import { problem } from '../../domain/problems';

export class DocsGateway implements DocumentGateway {
  constructor(private readonly installation: Installation) {}

  make(request: DocumentRequest): Result<MadeDocument> {
    const template = this.installation.find(`template:${request.template}`);
    return fail(problem('notConfigured', [`la plantilla ${template ?? request.template}`]));
  }
}
