/** `npm run test:office`: LibreOffice recomputes the exported workbooks, and is installed first where that needs no question. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './debian-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// The library of Calc, because soffice is there with the other parts of LibreOffice too.
const calc = '/usr/lib/libreoffice/program/libsclo.so';
console.log(installPackages([{ name: 'libreoffice-calc-nogui', shownBy: calc }]));
const vitest = join(root, 'node_modules/.bin/vitest');
const { status } = spawnSync(vitest, ['run', 'test/spreadsheets'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
