import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { bans, type Fence, fences } from './fences.ts';

/** One crossing of a fence: `renderer/a.ts:3 …`, with where the thing belongs. */
export type Finding = string;

/** A word a file uses (`Date.now`, `new Date()`, an import's source) and the line it stands on. */
type Use = { word: string; line: number; isImport: boolean };

type Node = { type: string; start: number; [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const nameOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  return typeof value.name === 'string' ? value.name : undefined;
};

const importTypes = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

type Word = { word: string | undefined; isImport: boolean };

function wordsOf(node: Node): Word[] {
  const plain = (...words: (string | undefined)[]): Word[] =>
    words.map((word) => ({ word, isImport: false }));
  if (importTypes.includes(node.type)) return [{ word: nameOf(node.source), isImport: true }];

  const firstArgument = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
  const callee = nameOf(node.callee);
  switch (node.type) {
    case 'CallExpression':
      return callee === 'require' ? [{ word: nameOf(firstArgument), isImport: true }] : plain(callee);
    case 'NewExpression':
      return plain(`new ${callee}`, firstArgument === undefined ? `new ${callee}()` : undefined);
    case 'MemberExpression':
      return plain(nameOf(node.property), `${nameOf(node.object)}.${nameOf(node.property)}`);
    case 'JSXAttribute':
      return plain(nameOf(node.name));
    case 'Property':
      return plain(nameOf(node.key));
    default:
      return [];
  }
}

function usesOf(source: string, lang: 'ts' | 'tsx'): Use[] {
  const uses: Use[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value)) return;
    const line = source.slice(0, value.start).split('\n').length;
    for (const { word, isImport } of wordsOf(value)) {
      if (word !== undefined) uses.push({ word, line, isImport });
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseAst(source, { lang }));
  return uses;
}

const covers = (place: string, path: string) =>
  place.endsWith('/') ? path.startsWith(place) : path === place;

function fenceOf(path: string): Fence | undefined {
  const around = fences.filter(({ place }) => covers(place, path));
  return around.sort((a, b) => b.place.length - a.place.length)[0];
}

/** Where an import leads: a path of the repository, `node:`, or the name of a package. */
function destination(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(path), specifier).replace(/\?.*$/, '');
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Every crossing in one file. `path` is relative to the repository, with forward slashes. */
export function crossings(path: string, source: string): Finding[] {
  const fence = fenceOf(path);
  return usesOf(source, extname(path) === '.tsx' ? 'tsx' : 'ts').flatMap(({ word, line, isImport }) => {
    const at = `${path}:${line}`;
    const ban = bans.find((one) => one.word === word && one.places.some((place) => covers(place, path)));
    if (ban) return [`${at} uses ${word}: ${ban.advice}`];
    if (!isImport || !fence) return [];
    const to = destination(path, word);
    return fence.may.some((place) => covers(place, to)) ? [] : [`${at} imports ${word}: ${fence.advice}`];
  });
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folders = [...new Set(fences.map(({ place }) => place.split('/')[0]))];
  const files = globSync(`{${folders.join(',')}}/**/*.{ts,tsx}`, { cwd: root });
  const findings = files.flatMap((file) =>
    crossings(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')),
  );
  for (const finding of findings) console.log(finding);
  console.log(`${files.length} files, ${findings.length} crossings`);
  process.exitCode = findings.length > 0 || files.length === 0 ? 1 : 0;
}
