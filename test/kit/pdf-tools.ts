import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Looks at PDFs with other people's programs (poppler-utils, qpdf), so that no reader of ours vouches for our writer. */
function withFile<Result>(pdf: Uint8Array, look: (path: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    return look(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

/** The text of each page, in reading order and laid out as on the page. */
export function pageTexts(pdf: Uint8Array): string[] {
  return withFile(pdf, (path) => run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1));
}

/** The words alone, one space between them: for questions of whether something is there at all. */
export function flowingText(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdftotext', '-raw', path, '-').replace(/\s+/g, ' '));
}

/** Every word with its page, the first being 1, and how far its top is from that of the page. */
export function placedWords(pdf: Uint8Array): { page: number; word: string; topPt: number }[] {
  return withFile(pdf, (path) =>
    run('pdftotext', '-bbox', path, '-')
      .split('<page ')
      .slice(1)
      .flatMap((text, index) =>
        [...text.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, top, word = '']) => ({
          page: index + 1,
          word,
          topPt: Number(top),
        })),
      ),
  );
}

export function pdfInfo(pdf: Uint8Array): Record<string, string> {
  return withFile(pdf, (path) =>
    Object.fromEntries(
      run('pdfinfo', path)
        .trim()
        .split('\n')
        .map((line) => {
          const [label = '', ...value] = line.split(':');
          return [label, value.join(':').trim()];
        }),
    ),
  );
}

/** One line per font as `pdffonts` prints it. */
export function fontLines(pdf: Uint8Array): string[] {
  return withFile(pdf, (path) => run('pdffonts', path).trim().split('\n').slice(2));
}

/** Throws with qpdf's words when the structure is not sound. */
export function checkStructure(pdf: Uint8Array): void {
  withFile(pdf, (path) => run('qpdf', '--check', path));
}

/** The file with every stream unpacked, for looking at its objects. */
export function unpacked(pdf: Uint8Array): string {
  return withFile(pdf, (path, folder) => {
    const target = join(folder, 'unpacked.pdf');
    run('qpdf', '--qdf', '--object-streams=disable', path, target);
    return readFileSync(target, 'latin1');
  });
}

/** The pixels of each page as bytes of RGB. */
export function pagePixels(pdf: Uint8Array, dpi: number): Buffer[] {
  return withFile(pdf, (path, folder) => {
    run('pdftoppm', '-r', String(dpi), path, join(folder, 'page'));
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });
}
