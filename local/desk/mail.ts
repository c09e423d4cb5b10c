/** Mail over HTTP: what an account received and what it sent. */
import { downloadedPdf } from '../exports/pdf';
import { findAccount } from '../runtime/accounts';
import type { MailMessage } from '../api';
import { wholeNumber, type DeskContext, type Routes } from './desk-context';
import type { MailView } from './messages';
import { refusal } from './refusals';

const addresses = (list: string): string[] =>
  list
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '');

const received = (mail: MailMessage, email: string): boolean =>
  [mail.to, mail.cc, mail.bcc].some((list) => addresses(list).includes(email.toLowerCase()));

const sent = (mail: MailMessage, email: string): boolean => mail.sentBy.toLowerCase() === email.toLowerCase();

function mailView(desk: DeskContext, mail: MailMessage, id: number, email: string): MailView {
  return {
    id,
    to: mail.to,
    cc: mail.cc,
    from: mail.sentBy,
    fromName: mail.name || (findAccount(desk.world, mail.sentBy)?.name ?? mail.sentBy),
    subject: mail.subject,
    body: mail.body,
    sentAt: mail.sentAt,
    received: received(mail, email),
    attachments: mail.attachments.map(({ name, contentType }) => ({ name, contentType })),
  };
}

function letterOf(desk: DeskContext, id: number, email: string): MailMessage {
  const mail = desk.workspace.outbox[id];
  if (!mail || !(received(mail, email) || sent(mail, email))) {
    throw refusal(404, 'Ese correo no está en esta cuenta.');
  }
  return mail;
}

/** Adds the routes under /api/mail. */
export function mailRoutes(routes: Routes, desk: DeskContext): void {
  routes.get('/api/mail', (request) => {
    const { email } = request.var;
    const views = desk.workspace.outbox.flatMap((mail, id) =>
      received(mail, email) || sent(mail, email) ? [mailView(desk, mail, id, email)] : [],
    );
    return request.json(views.reverse());
  });

  routes.get('/api/mail/:id/page', (request) => {
    const mail = letterOf(desk, Number(request.req.param('id')), request.var.email);
    return request.json({ page: mail.htmlBody === '' ? null : desk.pages.addReadable(mail.htmlBody) });
  });

  routes.get('/api/mail/:id/attachment', async (request) => {
    const mail = letterOf(desk, Number(request.req.param('id')), request.var.email);
    const attachment = mail.attachments[wholeNumber(request, 'place')];
    if (!attachment) throw refusal(404, 'Ese adjunto no existe.');
    const content = await downloadedPdf(Buffer.from(attachment.base64, 'base64'), attachment.name);
    return new Response(new Uint8Array(content), {
      headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
    });
  });
}
