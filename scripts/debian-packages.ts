import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A package, and a program or a file that shows it is there. */
type SystemPackage = { name: string; shownBy: string };

/** What the tests use of the system. */
const testPackages: readonly SystemPackage[] = [
  { name: 'chromium-headless-shell', shownBy: 'chromium-headless-shell' },
  { name: 'poppler-utils', shownBy: 'pdftotext' },
  { name: 'qpdf', shownBy: 'qpdf' },
  { name: 'strace', shownBy: 'strace' },
  { name: 'fonts-dejavu-core', shownBy: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf' },
];

function isPresent(shownBy: string): boolean {
  if (shownBy.startsWith('/')) return existsSync(shownBy);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, shownBy), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missingOf = (packages: readonly SystemPackage[]) =>
  packages.filter(({ shownBy }) => !isPresent(shownBy)).map(({ name }) => name);

export const installMissingPackages = (): string => installPackages(testPackages);

/** Installs what is missing when that needs no question, which is when we are root. Throws the command to run else. */
export function installPackages(packages: readonly SystemPackage[]): string {
  const missing = missingOf(packages);
  if (missing.length === 0) return 'all present';

  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const command = `apt-get update && apt-get ${install.join(' ')}`;
  if (process.getuid?.() !== 0) throw new Error(`Run this once, then again: sudo sh -c '${command}'`);

  const aptGet = (args: readonly string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-q', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  // A stale index names files that are gone from the mirror.
  aptGet(['update']);
  const { stdout, stderr, error } = aptGet(install);
  const still = missingOf(packages);
  if (still.length > 0) {
    throw new Error(
      `Not installed: ${still.join(', ')}. Try: ${command}\n${error?.message ?? `${stdout}${stderr}`}`,
    );
  }
  return `installed ${missing.join(', ')}`;
}
