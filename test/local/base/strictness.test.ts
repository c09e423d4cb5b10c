/** Strictness: what is not Google is refused, what is not emulated says so. */
import { expect, test } from '@jest/globals';
import { openWith, owner, runBody, valueOf } from '../scripts';

test('a method that is not emulated throws, it is never undefined', () => {
  expect(runBody('PropertiesService.getScriptProperties().getAll();').error).toMatchObject({
    name: 'NotEmulated',
    message: 'PropertiesService.Properties.getAll no está emulado en el Workspace local.',
  });
});

test('a service that is not emulated is there and says so', () => {
  expect(valueOf('return typeof CalendarApp;')).toBe('object');
  expect(runBody('CalendarApp.getDefaultCalendar();').error).toMatchObject({
    name: 'NotEmulated',
    message: 'CalendarApp.getDefaultCalendar no está emulado en el Workspace local.',
  });
});

test('service objects take no properties of the script’s', () => {
  expect(runBody('Session.mine = 1;').error?.name).toBe('NotEmulated');
});

test('fact 34: a service object tells its class', () => {
  expect(valueOf('return [String(Session), `${Session.getActiveUser()}`];')).toEqual(['Session', 'User']);
});

test('errors are Errors of the script, named Exception', () => {
  expect(
    valueOf(
      `try { LockService.getScriptLock().waitLock(-1); } catch (e) { return [e instanceof Error, e.name]; }`,
    ),
  ).toEqual([true, 'Exception']);
});

test('fact 0: the words may be Spanish; only the name stays', () => {
  const workspace = openWith(`function f() { MailApp.sendEmail('nadie', 'S', 'B'); }`, { language: 'es' });
  expect(workspace.run('f', [], { as: owner }).error).toMatchObject({
    name: 'Exception',
    message: 'Correo electrónico no válido: nadie',
  });
});
