/** RangeElement: where something was found. */
import { behind, expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { editScopes, type DocSession, type Spot } from '../session';
import type { ElementImpl } from './element';

export class RangeElementImpl {
  constructor(
    private readonly session: DocSession,
    readonly spot: Spot,
  ) {}

  getElement(): ElementImpl {
    return this.session.show.element(this.session, this.spot.node) as ElementImpl;
  }

  /** -1 for a whole element. */
  getEndOffsetInclusive(): number {
    return this.spot.end ?? -1;
  }

  getStartOffset(): number {
    return this.spot.start ?? -1;
  }

  isPartial(): boolean {
    return this.spot.start !== undefined;
  }
}

const spec: ClassSpec<RangeElementImpl> = {
  service: 'DocumentApp',
  className: 'RangeElement',
  costs: {
    getElement: 'handle',
    getEndOffsetInclusive: 'handle',
    getStartOffset: 'handle',
    isPartial: 'handle',
  },
  scopes: editScopes,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: NoInvention<RangeElementImpl, GoogleAppsScript.Document.RangeElement> = true;
void inventsNothing;

export const exposeSpot = (session: DocSession, spot: Spot): RangeElementImpl =>
  expose(session.execution, new RangeElementImpl(session, spot), spec);

/** The place behind an optional `from` argument. */
export function spotIn(argument: unknown, method: string): Spot | undefined {
  if (argument === undefined || argument === null) return undefined;
  return behind(argument, RangeElementImpl)?.spot ?? refuseArguments([argument], method);
}
