/** Writes into Configuración where things are: staff open them from there, and the documents are made with them. */
import { succeed } from '../../domain/result';
import { settings } from '../../domain/tables';
import { defineOperation, insert, update } from '../kernel/operation';
import { all } from '../kernel/reads';

/** A thing that set-up made, as Configuración shows it. */
export interface Link {
  /** `folder:authority`. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

export const noteLinks = defineOperation({
  name: 'noteLinks',
  title: 'Anotar enlaces',
  roles: ['system'],
  reads: { settings: all(settings) },
  creates: [],
  parse: (raw) => succeed(raw['links'] as readonly Link[]),
  decide({ snapshot, input }) {
    const changes = input.map(({ id, ...link }) =>
      snapshot.settings.find(id) ? update(settings, id, link) : insert(settings, id, link),
    );
    return succeed({ changes, output: { noted: input.length } });
  },
});
