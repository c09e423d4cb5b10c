/** What an account sees in the place of something it may not open, as Google's «Necesitas acceso». */
import { useDesk } from './desk-state';

export function Refusal({ what }: { readonly what: string }) {
  const { status, me } = useDesk();
  const person = status.people.find(({ email }) => email === me);
  return (
    <main id="principal" class="page narrow refusal" tabIndex={-1}>
      <h1>Necesita acceso</h1>
      <p>
        <strong>{person?.name ?? me}</strong> no puede abrir {what}. Pida acceso a quien le pertenece, o
        cambie de cuenta arriba a la derecha.
      </p>
      <p class="hint">
        Así debe ser: el personal de campo llena formularios y lee los documentos que le comparten; la hoja es
        de la oficina.
      </p>
    </main>
  );
}
