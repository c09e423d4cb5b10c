/** How one looks at the work: one's own or everybody's, by date or by place. */
import type { Home } from '../shapes';

export interface Look {
  /** Undefined until the person has chosen: the server knows who looks at what first. */
  readonly whose: Home['whose'] | undefined;
  readonly by: 'date' | 'place';
}

interface Props {
  readonly whose: Home['whose'];
  readonly by: Look['by'];
  readonly onLook: (next: Look) => void;
}

export function WorkSwitch({ whose, by, onLook }: Props) {
  return (
    <div class="switches">
      <div class="switch" role="group" aria-label="De quién es el trabajo">
        <button type="button" aria-pressed={whose === 'mine'} onClick={() => onLook({ whose: 'mine', by })}>
          Lo mío
        </button>
        <button type="button" aria-pressed={whose === 'all'} onClick={() => onLook({ whose: 'all', by })}>
          De todos
        </button>
      </div>
      <div class="switch" role="group" aria-label="En qué orden">
        <button type="button" aria-pressed={by === 'date'} onClick={() => onLook({ whose, by: 'date' })}>
          Por fecha
        </button>
        <button type="button" aria-pressed={by === 'place'} onClick={() => onLook({ whose, by: 'place' })}>
          Por lugar
        </button>
      </div>
    </div>
  );
}
