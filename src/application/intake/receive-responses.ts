/** Receives form responses as one group: each becomes a record or waits in the Bandeja with its reasons. */
import { succeed } from '../../domain/result';
import { formBindings } from '../../domain/tables';
import { defineOperation, type Change } from '../kernel/operation';
import { all } from '../kernel/reads';
import type { FormResponseRecord } from '../ports';

export const receiveResponses = defineOperation({
  name: 'receiveResponses',
  title: 'Recibir respuestas de formularios',
  roles: ['system'],
  reads: { formBindings: all(formBindings) },
  creates: [],
  parse: (raw) => succeed(raw['responses'] as readonly FormResponseRecord[]),
  decide: () => {
    const changes: Change[] = [];
    return succeed({ changes, output: { received: 0, applied: 0, waiting: 0 } });
  },
});
