import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, targets } from './build.ts';

// `npm run package -- --linux deb`: what follows goes to electron-builder, which reads electron-builder.yml.
await build(
  targets.map(({ name }) => name),
  { onlyStale: false },
);
const builder = fileURLToPath(import.meta.resolve('electron-builder/cli.js'));
const { status } = spawnSync(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
