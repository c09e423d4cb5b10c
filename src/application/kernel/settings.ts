/** The parameters of the installation as use cases see them: what staff wrote in Configuración, else the declared default. */
import { settingDeclarations, type SettingKey } from '../../domain/tables/settings';

export interface SettingsView {
  text(key: SettingKey): string;
  /** The setting as a number; the declared default when staff wrote something that is not one. */
  number(key: SettingKey): number;
}

/** Settings from the rows of Configuración. */
export function settingsFrom(rows: readonly { id: string; value: string | undefined }[]): SettingsView {
  const written = new Map(rows.map((row) => [row.id, row.value]));
  const text = (key: SettingKey): string => written.get(key) ?? settingDeclarations[key].value;
  return {
    text,
    number(key) {
      const value = Number(text(key));
      return Number.isFinite(value) && text(key).trim() !== ''
        ? value
        : Number(settingDeclarations[key].value);
    },
  };
}
