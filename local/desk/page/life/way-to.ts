/** The way to where a step of the tour is done, as whoever does it. */
import type { TourStepView } from '../../messages';
import { becomeAccount } from '../connection';
import { useDesk } from '../frame/desk-state';

export function useWayTo(step: Pick<TourStepView, 'as' | 'place'>): {
  readonly caption: string;
  readonly go: () => void;
} {
  const { status, me } = useDesk();
  const person = status.people.find(({ email }) => email === step.as);
  return {
    caption: person && step.as !== me ? `Ir como ${person.name}` : 'Ir allá',
    go: () => {
      // Another account means another window onto the world: the page starts afresh as that person.
      if (step.as !== me) becomeAccount(step.as);
      location.assign(step.place);
    },
  };
}
