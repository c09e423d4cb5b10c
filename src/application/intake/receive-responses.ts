/** The operations that receive form responses: one for new answers, one that also reads whole records for corrections. */
import { succeed, type Result } from '../../domain/result';
import { formBindings, inbox } from '../../domain/tables';
import { defineOperation } from '../kernel/operation';
import { columns } from '../kernel/reads';
import type { FormResponseRecord } from '../ports';
import { recordReads } from './applier';
import { entryKeys } from './entries';
import { asResponse } from './response';
import { receiveGroup } from './receive-group';
import { intakeCreates, sceneReads } from './scene';

const groupReads = {
  inbox: entryKeys,
  formBindings: columns(formBindings, 'cursor', 'lastResponseAt'),
};

const title = 'Recibir respuestas de formularios';
const creates = [inbox, ...intakeCreates];

/** The responses, oldest first. */
const parse = (raw: Readonly<Record<string, unknown>>): Result<readonly FormResponseRecord[]> => {
  const given = Array.isArray(raw['responses']) ? (raw['responses'] as readonly unknown[]) : [];
  const responses = given.flatMap((each) => asResponse(each) ?? []);
  return succeed(responses.sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1)));
};

export const receiveResponses = defineOperation({
  name: 'receiveResponses',
  title,
  roles: ['system'],
  reads: { ...sceneReads, ...groupReads },
  creates,
  parse,
  decide: (context) => succeed(receiveGroup({ ...context, records: undefined })),
});

export const receiveCorrections = defineOperation({
  name: 'receiveCorrections',
  title,
  roles: ['system'],
  reads: { ...recordReads, ...groupReads },
  creates,
  parse,
  decide: (context) => succeed(receiveGroup({ ...context, records: context.snapshot })),
});
