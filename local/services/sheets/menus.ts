/** The menus that scripts added to a person's window, for the desk to draw. */
import { plainSlice, type World } from '../../runtime/world';

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

const menusSlice = plainSlice<Record<string, Menu[]>>('menus', () => ({}));

const keyOf = (spreadsheetId: string, email: string): string => `${spreadsheetId} ${email.toLowerCase()}`;

/** The menus a person sees in a spreadsheet, in the order they were added. */
export const menusOf = (world: World, spreadsheetId: string, email: string): readonly Menu[] =>
  world.get(menusSlice)[keyOf(spreadsheetId, email)] ?? [];

/** Adds a menu; one with the same caption takes the place of the older. */
export function addMenu(world: World, spreadsheetId: string, email: string, menu: Menu): void {
  const key = keyOf(spreadsheetId, email);
  const others = (world.get(menusSlice)[key] ?? []).filter((other) => other.caption !== menu.caption);
  world.get(menusSlice)[key] = [...others, menu];
}
