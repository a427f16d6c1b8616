import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLockfile, type Lockfile } from '../../scripts/complete-lockfile.ts';

test('native packages of other platforms are added with the platform they are for', () => {
  const lock: Lockfile = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0', '@tool/win32-x64': '1.0.0' },
      },
    },
  };
  expect(completeLockfile(lock)).toHaveLength(2);
  expect(lock.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '1.0.0',
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
    dev: true,
    optional: true,
  });
  expect(lock.packages['node_modules/@tool/win32-x64']).toMatchObject({ os: ['win32'], cpu: ['x64'] });
  expect(completeLockfile(lock)).toEqual([]);
});

test('another version than the one at the top goes below the package that wants it', () => {
  const lock: Lockfile = {
    packages: {
      '': {},
      'node_modules/@tool/darwin-x64': { version: '1.0.0', optional: true },
      'node_modules/old': { version: '2.0.0', optionalDependencies: { '@tool/darwin-x64': '2.0.0' } },
    },
  };
  completeLockfile(lock);
  expect(lock.packages['node_modules/@tool/darwin-x64']?.version).toBe('1.0.0');
  expect(lock.packages['node_modules/old/node_modules/@tool/darwin-x64']?.version).toBe('2.0.0');
});

test('an optional package that is not for one platform is not guessed at', () => {
  const lock: Lockfile = {
    packages: { '': {}, 'node_modules/a': { optionalDependencies: { mystery: '1.0.0' } } },
  };
  expect(() => completeLockfile(lock)).toThrow('mystery does not say which platform it is for');
});

test('a native package that brings its binaries is never compiled', () => {
  const lock: Lockfile = { packages: { '': {}, 'node_modules/better-sqlite3': { version: '13.2.0' } } };
  expect(completeLockfile(lock, ['better-sqlite3'])).toEqual(['gypfile of better-sqlite3']);
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  expect(() => completeLockfile({ packages: {} }, ['better-sqlite3'])).toThrow('better-sqlite3');
});

test.each(['package-lock.json', 'test/bench/peers/package-lock.json'])('%s names no registry', (path) => {
  const lock = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(lock).not.toContain('"resolved"');
});
