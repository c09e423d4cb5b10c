/** What rings when a person opens or changes the bound spreadsheet: the simple trigger first, then the installable ones. */
import type { Actor, RunResult, Shown } from '../api';
import { accessOf } from '../services/drive/files';
import { projectOf } from './accounts';
import { nothingRan } from './by-hand';
import { rangeOf, spreadsheetEvent, type Doorbells } from './doorbells';
import type { Executor, Start } from './executor';
import type { CellEdit } from './rooms';
import type { World } from './world';

type Details = (execution: Parameters<Start['args']>[0]) => Record<string, unknown>;

export class SheetBells {
  constructor(
    private readonly world: World,
    private readonly executor: Executor,
    private readonly doorbells: Doorbells,
  ) {}

  opened(actor: Actor): RunResult {
    const result = this.simple('onOpen', actor, () => ({}));
    this.doorbells.ring('ON_OPEN', this.spreadsheetId, actor.as, () => ({}));
    return result ?? nothingRan();
  }

  /** Returns what the simple onEdit put on the person's screen. */
  edited(sheet: string, { range, ...values }: CellEdit, actor: Actor): readonly Shown[] {
    const details: Details = (execution) => ({ range: rangeOf(execution, sheet, range), ...values });
    const result = this.simple('onEdit', actor, details);
    this.doorbells.ring('ON_EDIT', this.spreadsheetId, actor.as, details);
    this.changed('EDIT', actor);
    return result?.shown ?? [];
  }

  changed(changeType: string, actor: Actor): void {
    this.doorbells.ring('ON_CHANGE', this.spreadsheetId, actor.as, () => ({ changeType }));
  }

  /** Runs a simple trigger if the script has it. Only for people who may edit (docs/platform.md fact 89). */
  private simple(functionName: string, actor: Actor, details: Details): RunResult | undefined {
    const role = accessOf(this.world, this.spreadsheetId, actor.as);
    if (role !== 'owner' && role !== 'writer') return undefined;
    return this.executor.runIfPresent({
      functionName,
      kind: 'simpleTrigger',
      effectiveUser: actor.as,
      activeUser: '',
      args: (execution) => [{ ...spreadsheetEvent(execution, 'LIMITED'), ...details(execution) }],
    });
  }

  private get spreadsheetId(): string {
    return projectOf(this.world).spreadsheetId;
  }
}
