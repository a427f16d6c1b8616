import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';

/** The preload script as CommonJS: the built file, or the source bundled the way the build does it. */
async function sourceOf(path: string): Promise<string> {
  if (!path.endsWith('.ts')) return readFile(path, 'utf8');
  const bundle = await rolldown({ input: path, external: ['electron'] });
  const { output } = await bundle.generate({ format: 'cjs' });
  await bundle.close();
  return output[0].code;
}

/**
 * Runs a preload script as the sandbox does: in a world without Node, where `require` knows Electron and nothing else.
 */
export async function runPreload(path: string, electron: object): Promise<void> {
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  const world = createContext({ console });
  const run: unknown = runInContext(
    `(function (require, exports, module) {${await sourceOf(path)}\n})`,
    world,
  );
  if (typeof run !== 'function') throw new Error('the preload script is not a program');
  run(require, {}, { exports: {} });
}
