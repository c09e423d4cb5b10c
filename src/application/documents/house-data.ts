/** What the house itself fills in any document: where it is, who answers for it, who makes it and when. */
import type { HouseData, OwnData, TemplateData, TemplateDeclaration } from '../../domain/documents';
import type { Row } from '../../domain/schema/table';
import type { CivilDate, CivilDateTime } from '../../domain/schema/values';
import { staff } from '../../domain/tables';
import { searchKey } from '../../domain/text/normalise';
import { all, type RowsView } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';

export const houseReads = { staff: all(staff) };

/** The occasion on which a document is made. */
export interface Occasion {
  readonly snapshot: { readonly staff: RowsView<Row<typeof staff>> };
  readonly settings: SettingsView;
  readonly actor: { readonly name: string };
  readonly now: CivilDateTime;
  readonly today: CivilDate;
}

const coordinatorOf = ({ snapshot, settings }: Occasion): string =>
  settings.text('coordinatorName') ||
  (snapshot.staff.all.find(({ role, active, voided }) => role === 'coordinator' && active && !voided)?.name ??
    '');

function houseData(folio: string, occasion: Occasion): HouseData {
  const { settings, actor, now, today } = occasion;
  const autoridad = settings.text('authorityName');
  const telefono = settings.text('departmentPhone');
  const direccion = settings.text('address');
  return {
    values: {
      folio,
      municipio: settings.text('municipality'),
      provincia: settings.text('province'),
      coordinador: coordinatorOf(occasion),
      titulo_coordinador: settings.text('coordinatorTitle'),
      autoridad,
      titulo_autoridad: settings.text('authorityTitle'),
      telefono,
      direccion,
      hoy: today,
      ahora: now,
      usuario: actor.name,
    },
    conditions: {
      con_autoridad: autoridad !== '',
      con_telefono: telefono !== '',
      con_direccion: direccion !== '',
      demostracion: searchKey(settings.text('demoMode')) === 'si',
    },
  };
}

/** What a document says, with what the house adds. */
export function wholeData<T extends TemplateDeclaration>(
  { values, conditions, lists }: OwnData<T>,
  folio: string,
  occasion: Occasion,
): TemplateData<T> {
  const house = houseData(folio, occasion);
  const whole = {
    values: { ...house.values, ...values },
    conditions: { ...house.conditions, ...conditions },
    lists,
  };
  // `Omit` of a type that is not known yet cannot be put together again by the compiler.
  return whole as unknown as TemplateData<T>;
}
