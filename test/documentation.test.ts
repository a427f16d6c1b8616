import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const decisions = readdirSync(join(root, 'docs/adr')).map((name) => `docs/adr/${name}`);

/** What is written as code and looks like a place in the repository; a folder ends in a slash or has no ending. */
function namedPaths(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const places = /`((?:shared|core|electron|browser|cli|renderer|resources|test|scripts|docs)\/[\w./-]*)`/g;
  return [...prose.matchAll(places)].map(([, path]) => path ?? '');
}

/** What the map names, each with the folder whose part of the map it stands in. */
function mapped(text: string): { folder: string; name: string }[] {
  const [, map = ''] = /^```\n(shared\/[\s\S]*?)^```/m.exec(text) ?? [];
  let folder = '';
  return map.split('\n').flatMap((line) => {
    folder = /^\S+?(?=\/)/.exec(line)?.[0] ?? folder;
    const names = line.match(/(?<![\w./-])[a-z][\w-]*(?:\/|\.ts\b)/g) ?? [];
    return names.map((name) => ({ folder, name: name.replace(/\/$/, '') }));
  });
}

test('the map of ARCHITECTURE.md names only what is there', () => {
  const inside = (folder: string) => readdirSync(join(root, folder), { recursive: true }).map(String);
  const known = new Map<string, Set<string>>();
  const isThere = ({ folder, name }: { folder: string; name: string }) => {
    if (!known.has(folder)) known.set(folder, new Set(inside(folder).map((path) => basename(path))));
    return name === folder || known.get(folder)?.has(name);
  };
  const named = mapped(read('ARCHITECTURE.md'));
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((each) => !isThere(each))).toEqual([]);
});

test('every folder of core, of the renderer and of the shared part is on the map', () => {
  const text = read('ARCHITECTURE.md');
  const folders = ['shared', 'core', 'renderer'].flatMap((place) =>
    readdirSync(join(root, place), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'public')
      .map(({ name }) => name),
  );
  expect(folders.filter((name) => !text.includes(`${name}/`))).toEqual([]);
});

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...decisions])('%s', (document) => {
  test('names and links only what is there', () => {
    const text = read(document);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path = '']) =>
      join(dirname(document), path),
    );
    expect([...namedPaths(text), ...links].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('every decision is in the list of decisions', () => {
  const listed = read('docs/adr/README.md');
  const names = decisions.map((path) => basename(path)).filter((name) => name !== 'README.md');
  expect(names.filter((name) => !listed.includes(`](${name})`))).toEqual([]);
});

test('the scripts that the README names can be run', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read('README.md').matchAll(/npm (?:run (?:-s )?)?(\w[\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  const own = named.filter((name) => name !== 'ci' && name !== 'run');
  expect(own).toEqual(expect.arrayContaining(['demo', 'test', 'start', 'dev', 'countersign', 'package']));
  expect(own.filter((name) => scripts[name] === undefined)).toEqual([]);
});
