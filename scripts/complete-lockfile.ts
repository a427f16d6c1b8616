/**
 * Puts back what npm leaves out of the lock files; run it after every `npm install`, or with --check to ask.
 *
 * Platforms: a registry mirror may carry native packages for its own platform only. npm then drops the others, and
 * `npm ci` refuses the file. Each gets its name, version and platforms, so that npm skips it elsewhere.
 *
 * Prebuilt natives: better-sqlite3 ships its binaries and says `gypfile: false`, but npm 10 reads the lock file, which
 * does not say so, and starts a compiler that a fresh machine does not have.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  gypfile?: false;
};

/** The application's own, and that of what its benchmark compares with; each with its prebuilt natives. */
const lockFiles = [
  { path: 'package-lock.json', prebuilt: ['better-sqlite3'] },
  { path: 'test/bench/peers/package-lock.json', prebuilt: [] },
];

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** What npm would have read from the package itself, told from its name (`binding-linux-arm64-musl`). */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (os.length + cpu.length === 0) throw new Error(`${name} does not say which platform it is for`);
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}

export type Lockfile = { packages: Record<string, LockEntry> };

/** Adds to the lock file what it lacks, and says what that was. */
export function completeLockfile(lock: Lockfile, prebuilt: readonly string[] = []): string[] {
  const { packages } = lock;
  const added: string[] = [];
  for (const [location, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const nested = `${location}/node_modules/${name}`;
      const hoisted = `node_modules/${name}`;
      const isExact = /^\d/.test(version);
      if (packages[nested]) continue;
      if (packages[hoisted] && (!isExact || packages[hoisted].version === version)) continue;
      packages[packages[hoisted] ? nested : hoisted] = {
        version: version.replace(/^[\^~]/, ''),
        ...platformOf(name),
        ...(dev && { dev }),
        optional: true,
      };
      added.push(`${name}@${version}`);
    }
  }
  for (const name of prebuilt) {
    const entry = packages[`node_modules/${name}`];
    if (!entry) throw new Error(`the lock file does not list ${name}`);
    if (entry.gypfile === false) continue;
    entry.gypfile = false;
    added.push(`gypfile of ${name}`);
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
}

if (import.meta.main) {
  for (const { path, prebuilt } of lockFiles) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    const lock = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
    const added = completeLockfile(lock, prebuilt);
    if (added.length === 0) {
      console.log(`${path} is complete.`);
    } else if (process.argv.includes('--check')) {
      console.error(`${path} lacks ${added.join(', ')}: run npm run complete-lockfile`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
      console.log(`Added to ${path}: ${added.join(', ')}`);
    }
  }
}
