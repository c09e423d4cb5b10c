/** Keeps the office's own words for a state of requests; emptied, the house's hold again. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { parseFields } from '../../domain/schema/parse';
import { checkWords } from '../../domain/replies/reply-words';
import { replyTexts } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { requestStates } from '../../domain/tables/request-catalogues';
import { defineOperation, insert, update } from '../kernel/operation';
import { all } from '../kernel/reads';

export const saveReplyText = defineOperation({
  name: 'saveReplyText',
  title: 'Cambiar texto para responder',
  roles: officeRoles,
  reads: { replyTexts: all(replyTexts) },
  creates: [replyTexts],
  // Left empty, the text of the house holds again; left out, it is not known what is meant.
  parse: (raw) =>
    raw['text'] === undefined
      ? fail(problem('required', [replyTexts.fields.text.label], 'text'))
      : parseFields(asked.replyText, raw),
  decide({ snapshot, input }) {
    const { status, category, text } = input;
    const wrong = text === undefined ? [] : checkWords(text);
    if (wrong.length > 0) return fail(...wrong);
    const id = category === undefined ? status : `${status}/${category}`;
    const known = snapshot.replyTexts.all.find((row) => row.status === status && row.category === category);
    return succeed({
      changes: [known ? update(replyTexts, known.id, { text }) : insert(replyTexts, id, input)],
      output: { id, title: labelOf(requestStates, status) },
    });
  },
});
