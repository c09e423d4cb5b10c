/** The scene of a request's entry from what an operation read. */
import { daysOffOf } from '../../domain/time/working-days';
import type { SettingsView } from '../kernel/settings';
import type { SnapshotOf } from '../kernel/reads';
import type { requestReads, RequestScene } from './request-draft';
import { routerOf } from './routing';

/** Builds the scene. `householdOf` is given by the caller, which knows the people it read. */
export function requestScene(
  snapshot: SnapshotOf<typeof requestReads>,
  settings: SettingsView,
  householdOf: RequestScene['householdOf'],
): RequestScene {
  return {
    requests: snapshot.requests.all,
    householdOf,
    routeOf: routerOf(snapshot),
    daysOff: daysOffOf(snapshot.holidays.all),
    settings,
  };
}
