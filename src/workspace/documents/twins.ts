/**
 * Documents that may have a twin: made by a second attempt while Drive's search did not know of the first one's yet. Only
 * reading by id is consistent at Google, and nobody noted the id when an execution died at the very call that made it.
 */
import type { MadeDocument } from '../../application/ports';
import { files, findByProperty, stands } from '../drive/drive-api';
import { documentUrl, fileUrl, findIdIn } from '../drive/links';
import type { ScriptFacts } from '../script-services';

/** Private property of what was made for an outbox row. */
export const tokenProperty = 'token';

const prefix = 'kept:';

/** After this many milliseconds search must have learned of a file. */
const forgottenAfter = 24 * 3_600_000;

/** Notes which files serve an order, so that any other of the same order can go when search learns of it. */
export function noteKept(facts: ScriptFacts, token: string, { docId, pdfUrl = '' }: MadeDocument): void {
  facts.record(prefix + token, [Date.now(), docId, findIdIn(pdfUrl) ?? ''].join(' '));
}

/** The files that were noted for an order, unless somebody has put the document in the bin. */
export function findKept(facts: ScriptFacts, token: string): MadeDocument | undefined {
  const [, docId = '', pdf = ''] = (facts.find(prefix + token) ?? '').split(' ');
  return docId !== '' && stands(docId) ? madeFrom(docId, pdf) : undefined;
}

export const madeFrom = (docId: string, pdf: string | undefined): MadeDocument => ({
  docId,
  docUrl: documentUrl(docId),
  pdfUrl: pdf === undefined || pdf === '' ? undefined : fileUrl(pdf),
});

/** Puts in the bin what else was made for the orders that were noted. One look into the properties when there are none. */
export function binTwins(facts: ScriptFacts): void {
  for (const role of facts.rolesLike(prefix)) {
    const [noted, ...kept] = (facts.find(role) ?? '').split(' ');
    for (const { id } of findByProperty(tokenProperty, role.slice(prefix.length))) {
      if (!kept.includes(id)) bin(id);
    }
    if (Date.now() - Number(noted) > forgottenAfter) facts.forget(role);
  }
}

export function bin(id: string): void {
  files().update({ trashed: true }, id);
}
