/** What Google lets one account spend in a day: mail, new files, property calls, trigger time. Source: docs/platform.md facts 97, 98. */
import { planOf, projectOf } from './accounts';
import { sameJson } from './differences';
import { GoogleError } from './errors';
import { dayIn } from './time-zone';
import { plainSlice, type Json, type Slice, type World } from './world';

interface Limits {
  readonly consumer: number;
  readonly workspace: number;
  /** Google's word for it in the message. */
  readonly word: string;
}

const quotas = {
  mailRecipients: { consumer: 100, workspace: 1500, word: 'email' },
  documents: { consumer: 250, workspace: 1500, word: 'documents' },
  spreadsheets: { consumer: 250, workspace: 3200, word: 'spreadsheets' },
  conversions: { consumer: 2000, workspace: 4000, word: 'convert' },
  properties: { consumer: 50_000, workspace: 500_000, word: 'properties' },
  urlFetch: { consumer: 20_000, workspace: 100_000, word: 'urlfetch' },
  /** Milliseconds of installable triggers: 90 minutes or 6 hours. */
  triggerTime: { consumer: 5_400_000, workspace: 21_600_000, word: 'triggers' },
} satisfies Record<string, Limits>;

export type Quota = keyof typeof quotas;

interface Spent {
  /** Civil day in the project's zone; Google does not publish the hour at which a day ends. */
  day: string;
  /** By account, then by quota. */
  accounts: Record<string, Partial<Record<Quota, number>>>;
}

/** Without the time of triggers, which goes with the clock. */
const countedOf = ({ day, accounts }: Spent): Json => ({
  day,
  accounts: Object.fromEntries(
    Object.entries(accounts).map(([email, spent]) => [email, { ...spent, triggerTime: 0 }]),
  ),
});

export const quotaSlice: Slice<Spent> = {
  ...plainSlice<Spent>('quotas', () => ({ day: '', accounts: {} })),
  same: (one, other) => sameJson(countedOf(one), countedOf(other)),
};

function spentBy(world: World, account: string): Partial<Record<Quota, number>> {
  const spent = world.get(quotaSlice);
  const day = dayIn(projectOf(world).timeZone, world.now);
  if (spent.day !== day) {
    spent.day = day;
    spent.accounts = {};
  }
  return (spent.accounts[account] ??= {});
}

/** How much of a quota the account has left today. */
export function leftOf(world: World, account: string, quota: Quota): number {
  return Math.max(0, quotas[quota][planOf(world, account)] - (spentBy(world, account)[quota] ?? 0));
}

/** Takes `amount` of today's quota. Throws `Service invoked too many times for one day: <word>.` when it is not there. */
export function spend(world: World, account: string, quota: Quota, amount = 1): void {
  if (leftOf(world, account, quota) < amount) {
    throw new GoogleError(`Service invoked too many times for one day: ${quotas[quota].word}.`);
  }
  note(world, account, quota, amount);
}

/** Counts what was used after the fact (trigger time), over the limit if it must be. */
export function note(world: World, account: string, quota: Quota, amount: number): void {
  const spent = spentBy(world, account);
  spent[quota] = (spent[quota] ?? 0) + amount;
}
