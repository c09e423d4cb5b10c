/** HtmlService: pages from text, files and templates. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { escapeFor, escapeHtml, placeAfter } from '../../../local/services/html/escaping';
import { failureOf, openWith, owner, valueOf } from '../scripts';

describe('fact 81: templates', () => {
  const evaluate = (template: string, variables = '') =>
    valueOf(`const t = HtmlService.createTemplate(${JSON.stringify(template)}); ${variables}
      return t.evaluate().getContent();`);

  test('<?= ?> escapes, <?!= ?> prints as it is, <? ?> is code; the template’s properties are the variables', () => {
    expect(
      evaluate(
        '<p><?= name ?></p><?!= raw ?><? for (const x of list) { ?>[<?= x ?>]<? } ?>',
        `
        t.name = 'a<b> & "c"'; t.raw = '<i>'; t.list = [1, 2];`,
      ),
    ).toBe('<p>a&lt;b&gt; &amp; &quot;c&quot;</p><i>[1][2]');
  });

  test('escaping depends on the place: text, attribute, URL, script', () => {
    expect(evaluate('<a title="<?= x ?>">', `t.x = '"on';`)).toBe('<a title="&quot;on">');
    expect(evaluate('<a href="<?= x ?>">', `t.x = 'javascript:alert(1)';`)).toBe('<a href="#zSoyz">');
    expect(evaluate('<a href="/b?q=<?= x ?>">', `t.x = 'a&b c';`)).toBe('<a href="/b?q=a%26b%20c">');
    expect(evaluate('<script>var a = <?= x ?>;</script>', `t.x = { b: '</script>' };`)).toBe(
      '<script>var a = {"b":"\\u003c/script\\u003e"};</script>',
    );
    expect(evaluate(`<script>var a = '<?= x ?>';</script>`, `t.x = "'; alert(1); '";`)).toBe(
      `<script>var a = '\\u0027\\u003b alert(1)\\u003b \\u0027';</script>`.replaceAll('\\u003b', ';'),
    );
  });

  test('scriptlets see the functions of the script', () => {
    const workspace = openWith(`function twice(x) { return 2 * x; }
      function f() { return HtmlService.createTemplate('<?= twice(4) ?>').evaluate().getContent(); }`);
    expect(workspace.run('f', [], { as: owner }).value).toBe('8');
  });

  test('appendUntrusted escapes, append does not', () => {
    expect(
      valueOf(
        `return HtmlService.createHtmlOutput('<b>').append('<i>').appendUntrusted('<u>').getContent();`,
      ),
    ).toBe('<b><i>&lt;u&gt;');
  });

  test('a missing file', () => {
    expect(failureOf(`HtmlService.createHtmlOutputFromFile('Nada');`)).toBe(
      'No HTML file named Nada was found.',
    );
  });

  test('no text leaves its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(escapeFor('script', text)).not.toMatch(/[<>]/);
        expect(escapeFor('scriptString', text)).not.toMatch(/['"`\\<>\n](?!u[0-9a-f]{4})/);
        expect(placeAfter(`<p title="${escapeFor('attribute', text)}">`)).toBe('text');
      }),
    );
  });
});

describe('pages', () => {
  test('come from the bundle’s files, with or without the extension', () => {
    const code = `function f() { return ['Panel', 'Panel.html'].map((n) => HtmlService.createHtmlOutputFromFile(n).getContent()); }`;
    const workspace = openWith('', { bundle: { code, html: { Panel: '<p>hola</p>' } } });
    expect(workspace.run('f', [], { as: owner }).value).toEqual(['<p>hola</p>', '<p>hola</p>']);
  });

  test('title, width and height are kept; setters chain', () => {
    expect(
      valueOf(`const o = HtmlService.createHtmlOutput('x').setTitle('Panel').setWidth(300).setHeight(200);
        return [o.getTitle(), o.getWidth(), o.getHeight()];`),
    ).toEqual(['Panel', 300, 200]);
  });

  test('fact 82: sandbox modes change nothing, only some meta tags are let through', () => {
    expect(
      valueOf(`const o = HtmlService.createHtmlOutput('x').setSandboxMode(HtmlService.SandboxMode.NATIVE)
        .addMetaTag('viewport', 'width=device-width'); return o.getMetaTags().map((t) => [t.getName(), t.getContent()]);`),
    ).toEqual([['viewport', 'width=device-width']]);
    expect(failureOf(`HtmlService.createHtmlOutput('x').addMetaTag('refresh', '1');`)).toBe(
      'The meta tag you specified is not allowed in this context.',
    );
  });
});
