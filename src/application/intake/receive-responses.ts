/** The operations that receive form responses: one for new answers, one that also reads whole records for corrections. */
import { succeed, type Result } from '../../domain/result';
import { formBindings, inbox } from '../../domain/tables';
import { defineOperation } from '../kernel/operation';
import { columns, type Reads } from '../kernel/reads';
import type { FormResponseRecord, TableRead } from '../ports';
import { recordReads } from './applier';
import { entryKeys } from './entries';
import { asResponse } from './response';
import { receiveGroup } from './receive-group';
import { intakeCreates, sceneReads } from './scene';

const groupReads = {
  inbox: entryKeys,
  formBindings: columns(formBindings, 'cursor', 'lastResponseAt'),
};

const newReads = { ...sceneReads, ...groupReads };
const correctionReads = { ...recordReads, ...groupReads };

const title = 'Recibir respuestas de formularios';
const creates = [inbox, ...intakeCreates];

/** What only attendance at a session touches: sessions and enrolments are many, and most groups speak of none. */
const ofSessions = new Set(['sessions', 'enrolments']);

const needed =
  (reads: Reads) =>
  (responses: readonly FormResponseRecord[]): TableRead[] => {
    const isAtDoor = responses.some(({ formName }) => formName === 'attendance');
    return Object.entries(reads).flatMap(([name, read]) => (isAtDoor || !ofSessions.has(name) ? [read] : []));
  };

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
  reads: newReads,
  needs: needed(newReads),
  creates,
  parse,
  decide: (context) => succeed(receiveGroup({ ...context, records: undefined })),
});

export const receiveCorrections = defineOperation({
  name: 'receiveCorrections',
  title,
  roles: ['system'],
  reads: correctionReads,
  needs: needed(correctionReads),
  creates,
  parse,
  decide: (context) => succeed(receiveGroup({ ...context, records: context.snapshot })),
});
