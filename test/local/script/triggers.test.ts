/** ScriptApp's triggers: who owns them, when they ring and as whom they run. */
import { describe, expect, test } from '@jest/globals';
import { assistant, failureOf, openWith, owner, runBody, valueOf } from '../scripts';

const minute = 60_000;
const hour = 3_600_000;
const day = 86_400_000;

/** Workspace whose function `install` makes the trigger of `builder`; `ring` keeps each event's hour and minute. */
const withClock = (builder: string) =>
  openWith(`
    function install() { ScriptApp.newTrigger('ring').timeBased().${builder}.create(); }
    function ring(e) {
      const p = PropertiesService.getScriptProperties();
      const d = new Date();
      const seen = JSON.parse(p.getProperty('rung') || '[]');
      seen.push(Utilities.formatDate(d, 'America/Santo_Domingo', 'EEE dd HH:mm'));
      p.setProperties({ rung: JSON.stringify(seen), event: JSON.stringify(Object.assign({}, e, { authMode: String(e.authMode) })),
        who: Session.getEffectiveUser().getEmail() });
    }
    function read(name) { return PropertiesService.getScriptProperties().getProperty(name); }`);

const rung = (workspace: ReturnType<typeof withClock>): string[] =>
  JSON.parse((workspace.run('read', ['rung'], { as: owner }).value as string | null) ?? '[]') as string[];

describe('fact 92: clock triggers', () => {
  test('everyMinutes takes 1, 5, 10, 15 or 30 only', () => {
    const make = (n: number) => `ScriptApp.newTrigger('f').timeBased().everyMinutes(${n}).create();`;
    for (const n of [1, 5, 10, 15, 30]) expect(runBody(make(n)).error).toBeUndefined();
    expect(failureOf(make(7))).toMatch(/everyMinutes was invalid/);
  });

  test('one of ten minutes rings six times an hour', () => {
    const workspace = withClock('everyMinutes(10)');
    workspace.run('install', [], { as: owner });
    workspace.advance(hour);
    expect(rung(workspace)).toHaveLength(6);
    workspace.advance(10 * minute);
    expect(rung(workspace)).toHaveLength(7);
  });

  test('a daily one rings once a day in its hour, always at the same minute', () => {
    const workspace = withClock('everyDays(1).atHour(5)');
    workspace.run('install', [], { as: owner });
    workspace.advance(3 * day);
    const times = rung(workspace);
    expect(times.map((time) => time.slice(0, 9))).toEqual(['Tue 03 05', 'Wed 04 05', 'Thu 05 05']);
    expect(new Set(times.map((time) => time.slice(-5))).size).toBe(1);
  });

  test('near a minute means fifteen either way at most', () => {
    const workspace = withClock('everyDays(1).atHour(5).nearMinute(30)');
    workspace.run('install', [], { as: owner });
    workspace.advance(day);
    const minutes = Number(rung(workspace)[0]?.slice(-2));
    expect(minutes).toBeGreaterThanOrEqual(15);
    expect(minutes).toBeLessThanOrEqual(45);
  });

  test('a weekly one rings on its day', () => {
    const workspace = withClock('onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(16)');
    workspace.run('install', [], { as: owner });
    workspace.advance(14 * day);
    expect(rung(workspace).map((time) => time.slice(0, 9))).toEqual(['Fri 06 16', 'Fri 13 16']);
  });

  test('a monthly one rings on its day of the month', () => {
    const workspace = withClock('onMonthDay(15).atHour(1)');
    workspace.run('install', [], { as: owner });
    workspace.advance(60 * day);
    expect(rung(workspace)).toHaveLength(2);
  });

  test('a one-time trigger rings once and stays in the list', () => {
    const workspace = withClock('after(90000)');
    workspace.run('install', [], { as: owner });
    workspace.advance(hour);
    expect(rung(workspace)).toHaveLength(1);
    expect(workspace.globals({ as: owner })).toHaveProperty('ScriptApp');
    workspace.advance(day);
    expect(rung(workspace)).toHaveLength(1);
  });

  test('the event tells the moment in UTC, the trigger and full rights', () => {
    const workspace = withClock('at(new Date(2026, 2, 4, 9, 30))');
    workspace.run('install', [], { as: owner });
    workspace.advance(3 * day);
    const event: unknown = JSON.parse(workspace.run('read', ['event'], { as: owner }).value as string);
    expect(event).toMatchObject({
      authMode: 'FULL',
      'day-of-month': 4,
      'day-of-week': 3,
      hour: 13,
      minute: 30,
      second: 0,
      month: 3,
      year: 2026,
      timezone: 'UTC',
    });
    expect(event).toHaveProperty('triggerUid');
  });

  test('several triggers ring in the order in which they fall due', () => {
    const workspace = openWith(`
      function install() {
        ScriptApp.newTrigger('b').timeBased().after(7000000).create();
        ScriptApp.newTrigger('a').timeBased().everyHours(1).create();
      }
      function a() {} function b() {}`);
    workspace.run('install', [], { as: owner });
    workspace.advance(2 * hour + minute);
    expect(workspace.executions.slice(1).map(({ functionName }) => functionName)).toEqual(['a', 'b', 'a']);
  });
});

describe('fact 90: whose they are', () => {
  test('a trigger runs as who made it, whoever is there', () => {
    const workspace = withClock('after(1000)');
    workspace.run('install', [], { as: assistant });
    workspace.advance(minute);
    expect(workspace.run('read', ['who'], { as: owner }).value).toBe(assistant);
  });

  test('each account sees and deletes its own only', () => {
    const workspace = openWith(`
      function install() { return ScriptApp.newTrigger('install').timeBased().everyHours(1).create().getUniqueId(); }
      function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()),
        String(t.getTriggerSource()), t.getTriggerSourceId()]); }
      function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`);
    workspace.run('install', [], { as: owner });
    const list = (as: string) => workspace.run('list', [], { as }).value;
    expect(list(owner)).toEqual([['install', 'CLOCK', 'CLOCK', null]]);
    expect(list(assistant)).toEqual([]);
    workspace.run('clear', [], { as: assistant });
    expect(list(owner)).toHaveLength(1);
    workspace.run('clear', [], { as: owner });
    expect(list(owner)).toEqual([]);
  });

  test('deleting the function leaves the trigger, which then fails', () => {
    const workspace = openWith(
      `function f() { ScriptApp.newTrigger('gone').timeBased().everyHours(1).create(); }
       function hidden_() {} function g() { ScriptApp.newTrigger('hidden_').timeBased().after(1).create(); }`,
    );
    workspace.run('f', [], { as: owner });
    workspace.advance(hour);
    expect(workspace.executions.at(-1)?.error).toBe('Script function not found: gone');
    workspace.run('g', [], { as: owner });
    workspace.advance(minute);
    expect(workspace.executions.at(-1)?.error).toBe('Script function not found: hidden_');
  });
});

test('fact 91: twenty triggers for each account', () => {
  const body = `for (let i = 0; i < 21; i += 1) ScriptApp.newTrigger('f').timeBased().everyHours(1).create();`;
  expect(failureOf(body)).toBe(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
});

test('fact 98: ninety minutes of triggers a day for a consumer account, then they do not start', () => {
  const workspace = openWith(`
    function f() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(5).create(); }
    function slow() { Utilities.sleep(239000); }`);
  workspace.run('f', [], { as: owner });
  workspace.advance(4 * hour);
  const runs = workspace.executions.filter(({ functionName }) => functionName === 'slow');
  expect(runs.filter(({ error }) => error === undefined)).toHaveLength(23);
  expect(runs.at(-1)?.error).toBe('Service using too much computer time for one day');
});

describe('triggers on files', () => {
  test('a file that cannot be opened, or of another kind, is refused', () => {
    expect(failureOf(`ScriptApp.newTrigger('f').forForm('nothing');`)).toMatch(/^No item with the given ID/);
    expect(failureOf(`ScriptApp.newTrigger('f').forForm(42);`)).toBe(
      "The parameters (number) don't match the method signature for ScriptApp.TriggerBuilder.forForm.",
    );
  });

  test('the trigger names its file', () => {
    const workspace = openWith(`function f(id) {
      const t = ScriptApp.newTrigger('f').forSpreadsheet(id).onEdit().create();
      return [String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()];
    }`);
    expect(workspace.run('f', [workspace.spreadsheetId], { as: owner }).value).toEqual([
      'ON_EDIT',
      'SPREADSHEETS',
      workspace.spreadsheetId,
    ]);
  });
});

test('fact 34: enums are objects that know their name and place', () => {
  expect(
    valueOf(`const e = ScriptApp.EventType.ON_EDIT; const w = ScriptApp.WeekDay;
      return [String(e), e.name(), e === 'ON_EDIT', w.SUNDAY.ordinal(), w.MONDAY.compareTo(w.SUNDAY),
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED];`),
  ).toEqual(['ON_EDIT', 'ON_EDIT', false, 0, 1, true]);
});

test('fact 99: a call beyond the manifest’s scopes is refused', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] };
  const workspace = openWith('', {
    bundle: { manifest, code: 'function f() { ScriptApp.getProjectTriggers(); }' },
  });
  expect(workspace.run('f', [], { as: owner }).error?.message).toBe(
    'Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. ' +
      'Required permissions: https://www.googleapis.com/auth/script.scriptapp',
  );
});
