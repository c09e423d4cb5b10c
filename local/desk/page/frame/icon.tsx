/** The few signs of the desk, drawn: a font may lack them. */

const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9l6 6 6-6',
  lines: 'M4 7h16M7 12h10M10 17h4',
  funnel: 'M4 5h16l-6 8v6l-4-2v-4z',
  checked: 'M4 4h16v16H4zM8 12l3 3 5-6',
  unchecked: 'M4 4h16v16H4z',
  clip: 'M8 12l6-6a3 3 0 0 1 4 4l-8 8a5 5 0 0 1-7-7l8-8',
} as const;

export function Icon({ name, size = 18 }: { readonly name: keyof typeof paths; readonly size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
