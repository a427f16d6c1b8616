import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export type PageFile = { mediaType: string; read(): Promise<Uint8Array<ArrayBuffer>> };

/** URL path → file. A request can only name a key of this map: no path of the file system is made from a URL. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Lists the built page once. Symbolic links are left out: what they point at was not built by us. */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  const visit = async (directory: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) await visit(path, `${prefix}${entry.name}/`);
      if (!entry.isFile()) continue;
      const mediaType = mediaTypes[extname(entry.name)] ?? 'application/octet-stream';
      files.set(`${prefix}${entry.name}`, { mediaType, read: () => readFile(path) });
    }
  };
  await visit(folder, '/');
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}
