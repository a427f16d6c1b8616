import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'THIRD-PARTY-LICENCES.txt');

/** Licences that ask for no more than their text and a notice. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

export type ShippedPackage = { name: string; version: string; licence: string; texts: readonly string[] };

type LockedPackage = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
};

/** True for a licence, or an SPDX expression, that allows shipping without opening our own source. */
export function isPermissive(licence: string): boolean {
  const expression = licence.replaceAll(/[()]/g, ' ').trim();
  return expression
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((part) => permissive.has(part.trim())));
}

/** Some packages carry the MIT text without naming it where npm looks. */
function licenceNamedBy(texts: readonly string[]): string {
  return texts.some((text) => /^Permission is hereby granted, free of charge/m.test(text)) ? 'MIT' : 'none';
}

/** Every package that may be part of a bundle: what the lock file does not mark as needed for development only. */
export function shippedPackages(folder: string = root): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path, { version = '', license }]) => {
      const installed = join(folder, path);
      const files = existsSync(installed) ? readdirSync(installed) : [];
      const texts = files
        .filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file) && !/\.(js|json)$/.test(file))
        .map((file) => readFileSync(join(installed, file), 'utf8').trim());
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? licenceNamedBy(texts), texts };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Writes the licences of everything shipped into one file. Throws when one of them is not permissive. */
export function writeLicences(
  packages: readonly ShippedPackage[] = shippedPackages(),
  path: string = target,
): void {
  const strangers = packages.filter(({ licence }) => !isPermissive(licence));
  if (strangers.length > 0) {
    const list = strangers.map(({ name, version, licence }) => `${name}@${version} (${licence})`);
    throw new Error(`not permissive, so not shipped: ${list.join(', ')}`);
  }
  const line = '-'.repeat(80);
  const chapters = packages.map(({ name, version, licence, texts }) =>
    [
      line,
      `${name} ${version}`,
      `Licence: ${licence}`,
      line,
      '',
      ...texts.flatMap((text) => [text, '']),
    ].join('\n'),
  );
  const head = [
    'Countersign contains the packages below. Electron and Chromium bring their own licences in the files',
    'LICENSE.electron.txt and LICENSES.chromium.html beside the program; fonts and data name theirs in resources/.',
    '',
  ];
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, [...head, ...chapters].join('\n'));
}

if (import.meta.main) writeLicences();
