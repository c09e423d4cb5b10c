/** A form to fill, as whoever opens its link sees it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormPageView, FormView as Form } from '../../../api';
import { ask } from '../connection';
import { useDesk } from '../frame/desk-state';
import { useAnswering, wayFrom, type Answering } from './answering';
import { Question } from './question';

export function FormView({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const [form, setForm] = useState<Form>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    ask<Form>(`/api/forms/${encodeURIComponent(id)}?${query.toString()}`).then(setForm, (failure: unknown) =>
      setError(failure instanceof Error ? failure.message : String(failure)),
    );
  }, []);
  const obstacle = error ?? form?.obstacle;
  if (obstacle !== undefined) {
    return (
      <main id="principal" class="form-page" tabIndex={-1}>
        <div class="form-card form-title">
          <h1>{form?.title ?? 'Formulario'}</h1>
          <p role="alert">{obstacle}</p>
        </div>
      </main>
    );
  }
  if (!form) return <main id="principal" class="form-page" tabIndex={-1} aria-busy="true" />;
  return <OpenForm form={form} query={query} />;
}

function OpenForm({ form, query }: { readonly form: Form; readonly query: URLSearchParams }) {
  const answering = useAnswering(form, query);
  const edited = query.get('edit2') ?? undefined;
  const main = useRef<HTMLElement>(null);
  const { complaints, at, sent } = answering;
  // The first question that the form refuses is where the person goes on.
  const refused = Object.values(complaints).filter((message) => message !== '').length;
  useEffect(() => {
    if (refused === 0) return;
    const first = main.current?.querySelector('.form-card.refused');
    first?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    first?.scrollIntoView({ block: 'center' });
  }, [complaints]);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (at > 0 || sent !== undefined) main.current?.focus();
  }, [at, sent]);
  return (
    <main id="principal" class="form-page" tabIndex={-1} ref={main}>
      {sent === undefined ? (
        <Filling form={form} answering={answering} edited={edited} />
      ) : (
        <Sent form={form} responseId={sent} />
      )}
    </main>
  );
}

interface FillingProps {
  readonly form: Form;
  readonly answering: Answering;
  readonly edited: string | undefined;
}

function Filling({ form, answering, edited }: FillingProps) {
  const { at, answers, complaints } = answering;
  const page = form.pages[at];
  const submit = (event: Event): void => {
    event.preventDefault();
    void answering.goOn();
  };
  return (
    <form noValidate onSubmit={submit}>
      <TitleCard form={form} at={at} edited={edited} />
      {at > 0 && page && <SectionCard page={page} />}
      {page?.items.map((item) => (
        <Question
          key={item.id}
          item={item}
          value={answers[item.id]}
          complaint={complaints[item.id] ?? ''}
          onAnswer={(value) => answering.answer(item, value)}
        />
      ))}
      {answering.failure && (
        <p class="form-failure" role="alert">
          {answering.failure} Lo que escribió sigue aquí.
        </p>
      )}
      <Buttons form={form} answering={answering} />
    </form>
  );
}

function TitleCard({
  form,
  at,
  edited,
}: {
  readonly form: Form;
  readonly at: number;
  readonly edited: string | undefined;
}) {
  const { me } = useDesk();
  return (
    <div class="form-card form-title">
      <h1>{form.title}</h1>
      {at === 0 && form.description && <p class="form-text">{form.description}</p>}
      {edited !== undefined && <p class="form-note">Está editando una respuesta que ya envió.</p>}
      <p class="form-account">
        <strong>{me}</strong>
        {form.collectEmail ? ' · su correo quedará con la respuesta' : ' · su correo no se comparte'}
      </p>
      {at === 0 && <p class="form-required">* Indica que la pregunta es obligatoria</p>}
    </div>
  );
}

function SectionCard({ page }: { readonly page: FormPageView }) {
  if (!page.title && !page.help) return null;
  return (
    <div class="form-card form-section">
      <h2>{page.title}</h2>
      {page.help && <p class="form-text">{page.help}</p>}
    </div>
  );
}

function Buttons({ form, answering }: { readonly form: Form; readonly answering: Answering }) {
  const { at, behind, answers, busy } = answering;
  const last = wayFrom(form, at, answers) === 'SUBMIT';
  return (
    <div class="form-buttons">
      {behind.length > 0 && (
        <button type="button" class="button" onClick={answering.goBack}>
          Atrás
        </button>
      )}
      <button type="submit" class="button primary" aria-disabled={busy}>
        {busy ? 'Un momento…' : last ? 'Enviar' : 'Siguiente'}
      </button>
      {form.progressBar && form.pages.length > 1 && (
        <span class="form-progress">
          Página {at + 1} de {form.pages.length}
        </span>
      )}
      <button type="button" class="link" onClick={answering.clear}>
        Borrar formulario
      </button>
    </div>
  );
}

function Sent({ form, responseId }: { readonly form: Form; readonly responseId: string }) {
  const here = `/formulario/${form.id}`;
  return (
    <div class="form-card form-title" role="status">
      <h1>{form.title}</h1>
      <p class="form-text">{form.confirmation}</p>
      <p class="form-links">
        {form.allowEdits && <a href={`${here}?edit2=${encodeURIComponent(responseId)}`}>Editar respuesta</a>}
        {form.respondAgain && <a href={`${here}?otra=${Date.now()}`}>Enviar otra respuesta</a>}
      </p>
    </div>
  );
}
