import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');

/** The mark before the fuses in an Electron program, their version 1 and their number, and nine as Electron ships them. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/** A folder that looks to electron-builder like an unpacked Electron for Linux, and cannot run. */
async function makeStandInRuntime(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  const program = Buffer.concat([Buffer.alloc(4_096), fuseWire, Buffer.alloc(4_096)]);
  await writeFile(join(folder, 'electron'), program);
  await chmod(join(folder, 'electron'), 0o755);
  for (const name of ['locales/en-US.pak', 'locales/de.pak', 'LICENSE', 'LICENSES.chromium.html']) {
    await writeFile(join(folder, name), name);
  }
}

/** Packs the built application by electron-builder.yml onto the stand-in runtime; returns the folder of the program. */
export async function packForLinux(folder: string, arch: 'x64' | 'arm64'): Promise<string> {
  const runtime = join(folder, 'runtime');
  await makeStandInRuntime(runtime);
  const settings = [`-c.electronDist=${runtime}`, `-c.directories.output=${join(folder, 'out')}`];
  await promisify(execFile)(
    process.execPath,
    [builder, '--publish', 'never', '--linux', 'dir', `--${arch}`, ...settings],
    { cwd: root },
  );
  return join(folder, 'out', arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
}
