/** The proof of a visit: offered and made once a person was spoken with face to face, and silent about what they ask. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled } from './installed';
import { request, somebody } from './registered';

interface Ficha {
  readonly actions: readonly { readonly operation: string }[];
}

const isOffered = (workspace: Workspace, id: string): boolean =>
  (call(workspace, 'openRecord', { kind: 'request', id }).output as unknown as Ficha).actions.some(
    ({ operation }) => operation === 'makeVisitProof',
  );

const paperOf = (workspace: Workspace): string =>
  workspace.files.find(
    ({ name, mimeType }) => name.startsWith('Constancia de visita CON-') && mimeType.endsWith('document'),
  )?.text ?? '';

test('of whoever came to the office, and of whoever was visited where they live', () => {
  for (const [mode, words] of [
    ['En la oficina', 'visitó esta oficina a los dos (2) días del mes de marzo'],
    ['Visita', 'recibió la visita de este departamento a los dos (2) días del mes de marzo'],
  ] as const) {
    const workspace = openInstalled();
    const person = make(workspace, 'registerPerson', {
      ...somebody,
      documentKind: 'Cédula',
      documentNumber: '999-0000001-1',
    });
    const id = make(workspace, 'registerRequest', {
      ...request,
      requesterKind: 'Persona',
      requesterPerson: person,
    });
    const talk = { id, on: '02/03/2026', result: 'Se habló' };
    make(workspace, 'recordContact', { ...talk, mode: 'Llamada' });
    make(workspace, 'recordContact', { ...talk, mode, result: 'No había nadie' });
    expect(isOffered(workspace, id)).toBe(false);
    expect(call(workspace, 'makeVisitProof', { id }).problems).toMatchObject([
      { message: 'Anote primero la visita en que se habló con la persona.' },
    ]);
    make(workspace, 'recordContact', { ...talk, mode, note: 'Trajo la receta.' });
    expect(isOffered(workspace, id)).toBe(true);
    make(workspace, 'makeVisitProof', { id });
    const text = paperOf(workspace).replace(/\s+/g, ' ');
    expect(text).toContain('María Altagracia Peralta, cédula 999-0000001-1,');
    expect(text).toContain(words);
    expect(text).toContain(`en relación con la solicitud ${id}.`);
    expect(text.includes('Nuevo Amanecer')).toBe(mode === 'Visita');
    expect(text).not.toMatch(/receta|horario|Información|\{\{/i);
  }
});
