/** `npm run docs`: writes docs/esquema.md from the declarations of the tables; with `--print` shows it instead. */
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'docs/esquema.md');

/** The declarations themselves, bundled so that Node can read them. */
async function loadTables() {
  const outfile = join(root, 'build/docs/tables.mjs');
  await build({
    stdin: {
      contents: `export { tables } from './src/domain/tables'; export { recordFieldNames } from './src/domain/schema/table';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'neutral',
  });
  return import(pathToFileURL(outfile).href);
}

const kinds = {
  text: 'texto',
  paragraph: 'párrafo',
  integer: 'entero',
  money: 'dinero',
  date: 'fecha',
  time: 'hora',
  datetime: 'fecha y hora',
  yesNo: 'sí o no',
  choice: 'lista',
  choices: 'listas',
  ref: 'referencia',
  refs: 'referencias',
  phone: 'teléfono',
  cedula: 'cédula',
  rnc: 'RNC',
  email: 'correo',
  url: 'enlace',
  gps: 'coordenadas',
  json: 'datos técnicos',
};

const kindOf = (field) => {
  const kind = kinds[field.kind];
  if (kind === undefined) throw new Error(`Falta cómo se llama el tipo ${field.kind}.`);
  if (field.target) {
    const { sheet, shownAs, namedBy } = field.target();
    return `${kind} a ${sheet}${(shownAs ?? namedBy) ? ', por nombre y código' : ''}`;
  }
  return field.catalogue ? `${kind} «${field.catalogue.name}»` : kind;
};

const notesOf = (field) =>
  [
    field.optional ? '' : 'obligatorio',
    field.derived ? 'lo escribe el sistema' : '',
    field.sensitive ? 'sensible' : '',
    field.hidden ? 'oculto' : '',
  ]
    .filter(Boolean)
    .join(', ');

const idsOf = ({ code, ids }) => {
  if (ids.kind === 'given') return 'el código viene dado';
  const serial = '1'.padStart(ids.digits, '0');
  return `\`${ids.kind === 'yearly' ? `${code}-2026` : code}-${serial}\``;
};

const ownFields = (table, shared) =>
  Object.entries(table.fields).filter(([name]) => name !== 'id' && !(table.record && shared.has(name)));

/** One line for each reference: the record that points, how many, and what it points to. */
function diagramOf(tables, shared) {
  const relations = tables.flatMap((table) =>
    ownFields(table, shared)
      .filter(([, field]) => field.target)
      .map(([, field]) => {
        const one = field.kind === 'refs' ? 'o{' : field.optional ? 'o|' : '||';
        return `  ${table.name} }o--${one} ${field.target().name} : "${field.label}"`;
      }),
  );
  const related = new Set(relations.join(' ').match(/\w+/g));
  const entities = tables
    .filter(({ name }) => related.has(name))
    .map(({ name, sheet }) => `  ${name}["${sheet}"]`);
  return ['```mermaid', 'erDiagram', ...entities, ...relations, '```'];
}

const rowsOf = (fields) => [
  '| Columna | Campo | Tipo | |',
  '|---|---|---|---|',
  ...fields.map(([name, field]) => `| ${field.label} | \`${name}\` | ${kindOf(field)} | ${notesOf(field)} |`),
];

/** States and the moves between them; † where a reason is owed. */
function statesOf({ states: machine }) {
  if (!machine) return [];
  const { states, initial, final, transitions } = machine;
  const moves = transitions.flatMap(({ from, to, label, reason }) =>
    from.map((each) => `  ${each} --> ${to} : ${label}${reason ? ' †' : ''}`),
  );
  return [
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(states.options).map(([key, label]) => `  state "${label}" as ${key}`),
    `  [*] --> ${initial}`,
    ...moves,
    ...final.map((key) => `  ${key} --> [*]`),
    '```',
  ];
}

const sectionOf = (table, shared) => [
  '',
  `## ${table.sheet}`,
  '',
  `\`${table.name}\`, ${idsOf(table)}${table.system ? ', hoja técnica' : ''}.`,
  '',
  ...rowsOf(ownFields(table, shared)),
  ...statesOf(table),
];

/** Every closed list with its options. */
function listsOf(tables) {
  const fields = tables.flatMap((table) => Object.values(table.fields));
  const lists = new Map(
    fields.flatMap(({ catalogue }) => (catalogue ? [[catalogue.name, catalogue.options]] : [])),
  );
  const sorted = [...lists].sort(([a], [b]) => a.localeCompare(b, 'es'));
  return sorted.map(([name, options]) => `- **${name}**: ${Object.values(options).join(' · ')}.`);
}

async function renderPage() {
  const { tables, recordFieldNames } = await loadTables();
  const shared = new Set(recordFieldNames);
  const record = tables.find((table) => table.record);
  const text = [
    '# Esquema del registro',
    '',
    'Lo escribe `npm run docs` a partir de las declaraciones de `src/domain/tables`. No se edita a mano.',
    'El significado de cada término está en [glosario.md](glosario.md). † pide un motivo.',
    '',
    ...diagramOf(tables, shared),
    ...tables.flatMap((table) => sectionOf(table, shared)),
    '',
    '## Columnas de todo registro',
    '',
    'Después de las propias, en las hojas que guardan registros del departamento.',
    '',
    ...rowsOf(recordFieldNames.map((name) => [name, record.fields[name]])),
    '',
    '## Listas',
    '',
    ...listsOf(tables),
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(page)), parser: 'markdown' });
}

const text = await renderPage();
if (process.argv.includes('--print')) process.stdout.write(text);
else await writeFile(page, text);
