/** Says that the server is away: over the page that stays on the screen, or in its place while the desk starts. */

export function Offline({ starting }: { readonly starting: boolean }) {
  if (starting) {
    return (
      <p class="starting" role="status">
        Abriendo el escritorio…
      </p>
    );
  }
  return (
    <p class="offline" role="alert">
      Sin conexión con el escritorio. ¿Sigue abierta la terminal donde corre «npm start»? Se vuelve a intentar
      solo.
    </p>
  );
}
