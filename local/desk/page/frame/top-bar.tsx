/** The bar on top: where one can go, the clock and who is looking. */
import { useDesk } from './desk-state';
import { AccountMenu } from './account-menu';
import { ClockMenu } from './clock-menu';

interface Place {
  readonly path: string;
  readonly rooms: readonly string[];
  readonly name: string;
}

const places: readonly Place[] = [
  { path: '/', rooms: [''], name: 'Inicio' },
  { path: '/hoja', rooms: ['hoja', 'tabla'], name: 'Hoja' },
  { path: '/formularios', rooms: ['formularios', 'formulario'], name: 'Formularios' },
  { path: '/drive', rooms: ['drive', 'documento'], name: 'Drive' },
  { path: '/correo', rooms: ['correo'], name: 'Correo' },
  { path: '/ejecuciones', rooms: ['ejecuciones'], name: 'Ejecuciones' },
];

export function TopBar({ become }: { readonly become: (email: string) => void }) {
  const { path } = useDesk();
  const room = path.split(/[/?]/)[1] ?? '';
  return (
    <header class="top-bar">
      <a class="brand" href="/" aria-label="Coordinación Social, inicio">
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <rect width="32" height="32" rx="9" class="brand-ground" />
          <circle cx="11" cy="13" r="4" class="brand-one" />
          <circle cx="21" cy="13" r="4" class="brand-two" />
          <path d="M5 25c0-5 12-5 12 0M15 25c0-5 12-5 12 0" class="brand-line" />
        </svg>
        <span class="brand-name">Coordinación Social</span>
      </a>
      <nav class="places" aria-label="Lugares">
        {places.map(({ path: to, rooms, name }) => (
          <a key={to} href={to} aria-current={rooms.includes(room) ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <div class="top-end">
        <ClockMenu />
        <AccountMenu become={become} />
      </div>
    </header>
  );
}
