/** Correo: what this account received and what it sent, letter by letter. */
import { useEffect, useState } from 'preact/hooks';
import type { MailView as Mail } from '../../messages';
import { ask, download } from '../connection';
import { useDesk, useLive } from '../frame/desk-state';
import { Icon } from '../frame/icon';
import { countText, momentText } from '../frame/words';

export function MailView({ open }: { readonly open: string }) {
  const { data } = useLive<Mail[]>('/api/mail');
  const mails = data ?? [];
  const letter = mails.find(({ id }) => String(id) === open);
  // On a small screen an open letter stands alone: its subject is then what the page is about.
  const Title = letter ? 'p' : 'h1';
  return (
    <main id="principal" class={letter ? 'mail reading-one' : 'mail'} tabIndex={-1}>
      <section class="mail-list" aria-label="Correos">
        <Title class="mail-title">Correo</Title>
        <MailGroup title="Recibidos" mails={mails.filter(({ received }) => received)} open={open} />
        <MailGroup title="Enviados" mails={mails.filter(({ received }) => !received)} open={open} />
        {data?.length === 0 && <p class="empty">Esta cuenta no tiene correos.</p>}
      </section>
      <section class="mail-letter" aria-label="Correo abierto">
        {letter ? (
          <Letter key={letter.id} mail={letter} />
        ) : (
          <p class="empty">Nada sale de esta computadora: aquí se ve lo que el sistema habría enviado.</p>
        )}
      </section>
    </main>
  );
}

interface GroupProps {
  readonly title: string;
  readonly mails: readonly Mail[];
  readonly open: string;
}

function MailGroup({ title, mails, open }: GroupProps) {
  if (mails.length === 0) return null;
  return (
    <>
      <h2>
        {title} <small>{countText(mails.length, 'correo', 'correos')}</small>
      </h2>
      <ul>
        {mails.map((mail) => (
          <li key={mail.id}>
            <a href={`/correo/${mail.id}`} aria-current={String(mail.id) === open ? 'true' : undefined}>
              <strong>{mail.subject}</strong>
              <span>{mail.received ? mail.fromName : `Para ${mail.to}`}</span>
              <time>{momentText(mail.sentAt)}</time>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Letter({ mail }: { readonly mail: Mail }) {
  const desk = useDesk();
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    ask<{ page: string | null }>(`/api/mail/${mail.id}/page`).then(
      (found) => setPage(found.page),
      () => undefined,
    );
  }, [mail.id]);
  return (
    <article>
      <a class="mail-back" href="/correo">
        ‹ Todos los correos
      </a>
      <h1>{mail.subject}</h1>
      <p class="mail-people">
        <strong>{mail.fromName}</strong> <span class="hint">{mail.from}</span>
        <br />
        Para {mail.to}
        {mail.cc && `, con copia a ${mail.cc}`} · {momentText(mail.sentAt)}
      </p>
      {page ? (
        <iframe class="reading" src={page} sandbox="allow-popups" title={`Correo ${mail.subject}`} />
      ) : (
        <p class="mail-body">{mail.body}</p>
      )}
      {mail.attachments.length > 0 && (
        <ul class="attachments">
          {mail.attachments.map(({ name }, place) => (
            <li key={name}>
              <button
                type="button"
                class="button"
                onClick={() =>
                  void download(`/api/mail/${mail.id}/attachment?place=${place}`, name).catch(
                    (error: unknown) => desk.alert('No se pudo descargar', String(error)),
                  )
                }
              >
                <Icon name="clip" size={15} /> {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
