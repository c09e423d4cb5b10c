/** How evenly attention is shared: what each sector got for every hundred households, side by side. */
import { labelOf } from '../../domain/schema/catalogue';
import { formatMoney } from '../../domain/schema/format';
import { sectors } from '../../domain/tables/place-catalogues';
import { counted } from '../../domain/words/counted';
import type { ListRow } from '../search/shown';

/** What one sector got, and how many households it has. */
export interface SectorShare {
  readonly sector: string;
  /** Undefined where nobody wrote it. */
  readonly households: number | undefined;
  /** Places where something happened and whose households nobody estimated, by name. */
  readonly unestimated: readonly string[];
  readonly requests: number;
  readonly meetings: number;
  readonly activities: number;
  readonly cost: number;
}

interface Measure {
  readonly title: string;
  readonly of: (share: SectorShare) => number;
  readonly tell: (amount: number) => string;
  readonly rate: (per100: number) => string;
}

/** A meeting for every thousand households is a number too. */
const inFigures = (rate: number): string => rate.toFixed(rate < 1 ? 2 : 1);

const measures: readonly Measure[] = [
  {
    title: 'Solicitudes',
    of: ({ requests }) => requests,
    tell: (amount) => counted(amount, 'solicitud', 'solicitudes'),
    rate: inFigures,
  },
  {
    title: 'Reuniones',
    of: ({ meetings }) => meetings,
    tell: (amount) => counted(amount, 'reunión', 'reuniones'),
    rate: inFigures,
  },
  {
    title: 'Actividades',
    of: ({ activities }) => activities,
    tell: (amount) => counted(amount, 'actividad', 'actividades'),
    rate: inFigures,
  },
  {
    title: 'Gasto en actividades',
    of: ({ cost }) => cost,
    tell: (amount) => formatMoney(amount),
    rate: (per100) => formatMoney(Math.round(per100)),
  },
];

type Known = SectorShare & { readonly households: number };

const isKnown = (share: SectorShare): share is Known => share.households !== undefined;
const total = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

/** One measure: the sectors from the one that got most to the one that got least, after what they got together. */
function picture({ title, of, tell, rate }: Measure, known: readonly Known[]): ListRow[] {
  if (known.every((share) => of(share) === 0)) return [];
  const rateOf = (share: Known): number => (of(share) * 100) / share.households;
  const most = Math.max(...known.map(rateOf));
  const row = (name: string, amount: number, homes: number): ListRow => {
    const per100 = (amount * 100) / homes;
    return {
      group: `${title} por cada 100 hogares`,
      over: '',
      title: name,
      detail: `${rate(per100)} · ${tell(amount)} en ${counted(homes, 'hogar', 'hogares')}`,
      bar: per100 / most,
    };
  };
  const homes = total(known.map(({ households }) => households));
  return [
    ...(known.length > 1 ? [row('Todos juntos', total(known.map(of)), homes)] : []),
    ...[...known]
      .sort((a, b) => rateOf(b) - rateOf(a))
      .map((share) => row(labelOf(sectors, share.sector), of(share), share.households)),
  ];
}

/** Most places named in one line. */
const mostPlaces = 6;

/** What keeps a sector from being compared fairly: places that count for what happened there and not for who lives there. */
export const missingEstimates = (shares: readonly SectorShare[]): ListRow[] =>
  shares
    .filter(({ unestimated }) => unestimated.length > 0)
    .map(({ sector, unestimated }) => {
      const more = unestimated.length - mostPlaces;
      const names = unestimated.slice(0, mostPlaces).join('; ');
      return {
        group: 'Para comparar, faltan hogares estimados',
        over: '',
        title: labelOf(sectors, sector),
        detail: `Escríbalos en la hoja «Territorios»: ${names}${more > 0 ? ` y ${more} más` : ''}`,
      };
    });

/** Every measure, for the sectors whose households are known. */
export function equityRows(shares: readonly SectorShare[]): ListRow[] {
  const known = shares.filter(isKnown);
  return measures.flatMap((measure) => picture(measure, known));
}
