/** Runs npm scripts at the same time and shows what each said when it is over; fails when one of them failed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

async function run(name) {
  const script = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [script.stdout, script.stderr]) stream.on('data', (text) => (said += text));
  const [code] = await once(script, 'close');
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) console.error(said);
  return code === 0;
}

const passed = await Promise.all(process.argv.slice(2).map(run));
if (passed.includes(false)) process.exitCode = 1;
