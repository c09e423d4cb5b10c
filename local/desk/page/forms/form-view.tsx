/** A form to fill. */

export function FormView({ id }: { readonly id: string; readonly query: URLSearchParams }) {
  return (
    <main id="principal" class="page">
      {id}
    </main>
  );
}
