/** MailApp: who may be written to, how much a day, and what arrives. */
import { describe, expect, test } from '@jest/globals';
import { assistant, failureOf, openWith, owner, runBody } from '../scripts';

const outboxOf = (body: string) => {
  const workspace = openWith(`function f() { ${body} }`);
  const { error } = workspace.run('f', [], { as: owner });
  if (error) throw new Error(error.message);
  return workspace.outbox;
};

describe('what arrives', () => {
  test('to, subject and body', () => {
    expect(outboxOf(`MailApp.sendEmail('a@b.co', 'Asunto', 'Cuerpo');`)).toMatchObject([
      { to: 'a@b.co', subject: 'Asunto', body: 'Cuerpo', htmlBody: '', sentBy: owner },
    ]);
  });

  test('the options and the message object say the same', () => {
    const options = `{ cc: 'c@d.co', bcc: 'e@f.co', name: 'Alcaldía', replyTo: 'r@b.co', htmlBody: '<b>x</b>',
      attachments: [Utilities.newBlob('hola', 'text/plain', 'a.txt')] }`;
    const [first] = outboxOf(`MailApp.sendEmail('a@b.co', 'S', 'B', ${options});`);
    const [second] = outboxOf(
      `MailApp.sendEmail(Object.assign(${options}, { to: 'a@b.co', subject: 'S', body: 'B' }));`,
    );
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      cc: 'c@d.co',
      bcc: 'e@f.co',
      name: 'Alcaldía',
      replyTo: 'r@b.co',
      htmlBody: '<b>x</b>',
      attachments: [{ name: 'a.txt', contentType: 'text/plain', base64: 'aG9sYQ==' }],
    });
  });

  test('four texts are recipient, reply-to, subject and body', () => {
    expect(outboxOf(`MailApp.sendEmail('a@b.co', 'r@b.co', 'S', 'B');`)).toMatchObject([
      { replyTo: 'r@b.co', subject: 'S', body: 'B' },
    ]);
  });
});

describe('fact 97: what Google refuses', () => {
  test('no recipient, a wrong address, a wrong list of arguments', () => {
    expect(failureOf(`MailApp.sendEmail('', 'S', 'B');`)).toBe('Failed to send email: no recipient');
    expect(failureOf(`MailApp.sendEmail({ subject: 'S', body: 'B' });`)).toBe(
      'Failed to send email: no recipient',
    );
    expect(failureOf(`MailApp.sendEmail('a@b.co, nadie', 'S', 'B');`)).toBe('Invalid email: nadie');
    expect(failureOf(`MailApp.sendEmail('a@b.co', 'S');`)).toBe(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
  });

  test('more than fifty recipients in one message', () => {
    expect(
      failureOf(`MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => i + '@b.co').join(), 'S', 'B');`),
    ).toBe('Limit Exceeded: Email Recipients Per Message.');
  });

  test('a hundred recipients a day for each consumer account, counted by recipient; the next day begins anew', () => {
    const workspace = openWith(`
      function send(n) { MailApp.sendEmail(Array.from({ length: n }, (_, i) => i + '@b.co').join(), 'S', 'B'); }
      function left() { return MailApp.getRemainingDailyQuota(); }`);
    const left = (as = owner) => workspace.run('left', [], { as }).value;
    expect(left()).toBe(100);
    workspace.run('send', [50], { as: owner });
    workspace.run('send', [49], { as: owner });
    expect(left()).toBe(1);
    expect(workspace.run('send', [2], { as: owner }).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(workspace.outbox).toHaveLength(2);
    expect(left(assistant)).toBe(100);
    workspace.advance(86_400_000);
    expect(left()).toBe(100);
  });

  test('a Workspace account has 1500', () => {
    const workspace = openWith('function left() { return MailApp.getRemainingDailyQuota(); }', {
      accounts: [{ email: owner, name: 'C', plan: 'workspace' }],
    });
    expect(workspace.run('left', [], { as: owner }).value).toBe(1500);
  });
});

test('fact 89: a simple trigger may not send mail', () => {
  const workspace = openWith(`function onOpen() { MailApp.sendEmail('a@b.co', 'S', 'B'); }`);
  expect(workspace.open({ as: owner }).error?.message).toBe(
    'You do not have permission to call MailApp.sendEmail. ' +
      'Required permissions: https://www.googleapis.com/auth/script.send_mail',
  );
  expect(workspace.outbox).toEqual([]);
});

test('what is not emulated says so', () => {
  expect(runBody('MailApp.getAliases();').error).toMatchObject({ name: 'NotEmulated' });
});
