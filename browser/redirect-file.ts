import { lstat, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const fileName = 'open.html';

/**
 * A page on disk that leads a browser to ours, readable for this user alone. The token is in it and not in argv,
 * because every user of a machine may read the arguments of every process.
 */
export type RedirectFile = {
  readonly path: string;
  /** `file:` address of the file; safe to print. */
  readonly url: string;
  write(pageUrl: string): Promise<void>;
  remove(): Promise<void>;
};

/** Chooses the place and makes its folder, so that the address is known before there is anything to lead to. */
export async function createRedirectFile(): Promise<RedirectFile> {
  // mkdtemp gives the folder mode 0700 and a name that nobody could have made before.
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'));
  const path = join(folder, fileName);
  return {
    path,
    url: pathToFileURL(path).href,
    write: (pageUrl) => writeFile(path, redirectTo(pageUrl), { mode: 0o600, flag: 'wx' }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * The path behind the address that the owner of a library has left, if a shell of this user wrote that file.
 * Anything else in its place is not opened: the owner file may have come with a copied library.
 */
export async function findRedirectFile(ownerUrl: string | null): Promise<string | undefined> {
  const url = ownerUrl === null ? null : URL.parse(ownerUrl);
  if (url?.protocol !== 'file:' || url.host !== '') return undefined;
  const path = fileURLToPath(url);
  const found = await lstat(path).catch(() => undefined);
  const isOurs =
    basename(path) === fileName &&
    found?.isFile() === true &&
    (process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0));
  return isOurs ? path : undefined;
}

/** The address is made of a port number and base64url, so it needs no escaping. */
function redirectTo(pageUrl: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${pageUrl}">
<title>Countersign</title>
<p><a href="${pageUrl}">Open Countersign</a></p>
</html>
`;
}
