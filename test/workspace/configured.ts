/** How the office sets a parameter: it types its value in «Configuración». */
import type { Actor, Workspace } from '../../local/index';
import type { SettingKey } from '../../src/domain/tables/settings';

/** Types a value; the column is found by its heading, as a person finds it. */
export function configure(workspace: Workspace, key: SettingKey, value: string, as: Actor): void {
  const [head = [], ...rows] = workspace.sheet('Configuración');
  const row = rows.findIndex(([id]) => id === key) + 2;
  const column = String.fromCharCode(65 + head.indexOf('Valor'));
  workspace.editCell('Configuración', `${column}${row}`, value, as);
}
