/** Notes in Formularios which lists each form now shows, and how its links name their answers. */
import { succeed } from '../../domain/result';
import { formBindings } from '../../domain/tables';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';

/** Texts by form. */
type ByForm = Readonly<Record<string, string>>;

export const recordChoices = defineOperation({
  name: 'recordChoices',
  title: 'Actualizar listas de formularios',
  roles: ['system'],
  reads: { formBindings: columns(formBindings, 'choicesHash', 'entries') },
  creates: [],
  parse: (raw) =>
    succeed({
      fingerprints: (raw['fingerprints'] ?? {}) as ByForm,
      entries: (raw['entries'] ?? {}) as ByForm,
    }),
  decide({ snapshot, input }) {
    const changes: Change[] = Object.entries(input.fingerprints)
      .filter(([name]) => snapshot.formBindings.find(name) !== undefined)
      .map(([name, choicesHash]) => {
        const entries = input.entries[name];
        return update(formBindings, name, { choicesHash, ...(entries === undefined ? {} : { entries }) });
      });
    return succeed({ changes, output: { recorded: changes.length } });
  },
});
