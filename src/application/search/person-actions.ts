/** What may be done with a person's record and with a pair of possible doubles. */
import type { Role } from '../../domain/roles';
import { mergePeople } from '../people';
import type { Action } from './shown';

type Values = Readonly<Record<string, unknown>>;

const plain = (operation: string, label: string, input?: Action['input']): Action => ({
  operation,
  label,
  reason: false,
  missing: [],
  ...(input ? { input } : {}),
});

/** To make one of two records, or two of one again, is for the coordinator. */
const mayMerge = (role: Role | 'system'): boolean => mergePeople.roles.some((each) => each === role);

/** Whoever has a household may leave it; whoever has none may head a new one. */
function householdMoves(row: Values): Action[] {
  if (row['household'] !== undefined) return [plain('leaveHousehold', 'Salir del hogar')];
  return row['lifeState'] === 'deceased' ? [] : [plain('registerHousehold', 'Registrar su hogar')];
}

export const householdActions = (): Action[] => [
  plain('addHouseholdMember', 'Añadir a una persona'),
  plain('changeHouseholdHead', 'Cambiar jefe(a)'),
  plain('updateHousehold', 'Corregir datos'),
];

export function personActions(row: Values, role: Role | 'system'): Action[] {
  const into = row['mergedInto'];
  if (typeof into === 'string') {
    return mayMerge(role) ? [plain('undoMerge', 'Deshacer la fusión', { into })] : [];
  }
  const keep = String(row['id']);
  return [
    ...householdMoves(row),
    plain('recordConsent', 'Anotar consentimiento'),
    plain('recordLifeState', 'Anotar fallecimiento o mudanza'),
    ...(mayMerge(role) ? [plain('mergePeople', 'Fusionar con otra ficha', { keep })] : []),
    plain('updatePerson', 'Corregir datos'),
  ];
}

export function pairActions(row: Values, moves: readonly Action[], role: Role | 'system'): Action[] {
  const canMerge = row['status'] === 'open' && mayMerge(role);
  const input = { keep: String(row['first']), drop: String(row['second']) };
  return [...(canMerge ? [plain('mergePeople', 'Comparar y fusionar', input)] : []), ...moves];
}
