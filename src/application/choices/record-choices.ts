/** Notes in Formularios which lists each form now shows. */
import { succeed } from '../../domain/result';
import { formBindings } from '../../domain/tables';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';

/** The fingerprint of the lists, by form. */
type Fingerprints = Readonly<Record<string, string>>;

export const recordChoices = defineOperation({
  name: 'recordChoices',
  title: 'Actualizar listas de formularios',
  roles: ['system'],
  reads: { formBindings: columns(formBindings, 'choicesHash') },
  creates: [],
  parse: (raw) => succeed((raw['fingerprints'] ?? {}) as Fingerprints),
  decide({ snapshot, input }) {
    const changes: Change[] = Object.entries(input)
      .filter(([name]) => snapshot.formBindings.find(name) !== undefined)
      .map(([name, choicesHash]) => update(formBindings, name, { choicesHash }));
    return succeed({ changes, output: { recorded: changes.length } });
  },
});
