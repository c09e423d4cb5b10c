/** Session: what a script learns of the person and the account it runs as. */
import { expect, test } from '@jest/globals';
import { assistant, openWith, owner } from '../scripts';

const code = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function onOpen() { console.log(JSON.stringify(who())); }
  function f() { return [Session.getScriptTimeZone(), Session.getActiveUserLocale()]; }
  function install() { ScriptApp.newTrigger('onOpen').timeBased().after(1000).create(); }`;

test('fact 96: from the menu and the sidebar both are the person; in a simple trigger both are empty', () => {
  const workspace = openWith(code);
  expect(workspace.run('who', [], { as: assistant }).value).toEqual([assistant, assistant]);
  expect(workspace.callFromSidebar('who', [], { as: assistant }).value).toEqual([assistant, assistant]);
  expect(workspace.open({ as: assistant }).logs).toEqual(['["",""]']);
});

test('the script’s zone is the manifest’s', () => {
  expect(openWith(code).run('f', [], { as: owner }).value).toEqual(['America/Santo_Domingo', 'es']);
});
