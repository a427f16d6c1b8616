/** `npm run test:office`: LibreOffice recomputes the exported workbooks, and is installed first where that needs no question. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './debian-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
console.log(installPackages([{ name: 'libreoffice-calc-nogui', shownBy: 'soffice' }]));
const vitest = join(root, 'node_modules/.bin/vitest');
const { status } = spawnSync(vitest, ['run', 'test/spreadsheets'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
