/** MailApp: mail that the script sends, kept in the world's outbox. Source: docs/platform.md facts 97, 98. */
import type { MailMessage } from '../../api';
import { append, appendedSlice } from '../../runtime/appended';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { leftOf, spend } from '../../runtime/quotas';
import { refuseArguments, requireArguments, type ArgumentKind } from '../../runtime/signatures';
import { blobContent } from '../base/blob';
import { textOrBlank } from '../base/text';

export const outboxSlice = appendedSlice<MailMessage>('outbox');

/** Recipients of one message, and bytes of its body and attachments. */
const mostRecipients = 50;
const largestBody = 200 * 1024;
const largestAttachments = 25 * 1024 * 1024;

type Options = Record<string, unknown>;

const overloads: ArgumentKind[][] = [
  ['object'],
  ['text', 'text', 'text'],
  ['text', 'text', 'text', 'object'],
  ['text', 'text', 'text', 'text'],
];

export class MailAppImpl {
  constructor(private readonly execution: Execution) {}

  getRemainingDailyQuota(): number {
    return leftOf(this.execution.world, this.execution.effectiveUser, 'mailRecipients');
  }

  sendEmail(...args: unknown[]): void {
    requireArguments(args, overloads, 'MailApp.sendEmail');
    this.send(messageOf(args));
  }

  private send(options: Options): void {
    const { world, effectiveUser } = this.execution;
    const lists = {
      to: addresses(options['to']),
      cc: addresses(options['cc']),
      bcc: addresses(options['bcc']),
    };
    const recipients = [...lists.to, ...lists.cc, ...lists.bcc];
    if (recipients.length === 0) throw new GoogleError('Failed to send email: no recipient');
    if (recipients.length > mostRecipients) {
      throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    }
    const body = textOrBlank(options['body']);
    const htmlBody = textOrBlank(options['htmlBody']);
    if (Buffer.byteLength(body) + Buffer.byteLength(htmlBody) > largestBody) {
      throw new GoogleError('Limit Exceeded: Email Body Size.');
    }
    const attachments = this.attachmentsOf(options['attachments']);
    spend(world, effectiveUser, 'mailRecipients', recipients.length);
    append(world.get(outboxSlice), {
      to: lists.to.join(','),
      cc: lists.cc.join(','),
      bcc: lists.bcc.join(','),
      subject: textOrBlank(options['subject']),
      body,
      htmlBody,
      name: textOrBlank(options['name']),
      replyTo: textOrBlank(options['replyTo']),
      attachments,
      sentBy: effectiveUser,
      sentAt: world.now,
    });
  }

  private attachmentsOf(sources: unknown): MailMessage['attachments'] {
    if (sources === undefined || sources === null) return [];
    const list: unknown[] = Array.isArray(sources)
      ? sources
      : refuseArguments([sources], 'MailApp.sendEmail');
    const attachments = list.map((source) => {
      const { bytes, contentType, name } = blobContent(this.execution, source, 'MailApp.sendEmail');
      return {
        name: name ?? 'Sin nombre',
        contentType: contentType ?? 'application/octet-stream',
        base64: Buffer.from(bytes).toString('base64'),
      };
    });
    const size = attachments.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0);
    if (size > largestAttachments) throw new GoogleError('Limit Exceeded: Email Total Attachments Size.');
    return attachments;
  }
}

/** One message object from any of the overloads. */
function messageOf(args: readonly unknown[]): Options {
  if (args.length === 1) return args[0] as Options;
  const [first, second, third, last] = args;
  if (typeof last !== 'object' && args.length === 4) {
    return { to: first, replyTo: second, subject: third, body: last };
  }
  return { ...(last as Options | undefined), to: first, subject: second, body: third };
}

/** The addresses of a comma-separated list, with or without names. Throws on the first that is none. */
function addresses(list: unknown): string[] {
  const parts = textOrBlank(list)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const address = /<([^<>]*)>$/.exec(part)?.[1] ?? part;
    if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address)) throw new GoogleError(`Invalid email: ${part}`);
  }
  return parts;
}

const mailSpec: ClassSpec<MailAppImpl> = {
  service: 'MailApp',
  className: '',
  costs: { getRemainingDailyQuota: 'mailQuota', sendEmail: 'mailSend' },
  scopes: ['https://www.googleapis.com/auth/script.send_mail'],
};

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<MailAppImpl, GoogleAppsScript.Mail.MailApp> = true;
void noInvention;

export const mailRoom: ServiceRoom = {
  globals: (execution) => ({ MailApp: expose(execution, new MailAppImpl(execution), mailSpec) }),
};
