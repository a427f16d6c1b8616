import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { DocumentPart } from '../../shared/domain/document-part.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { fontsFolder } from './board-model.ts';
import { modelOf, sampleProposal } from './model/model-kit.ts';

/** Enough to see a block that has moved, and small enough to be kept beside the code. */
const DPI = 30;

/** One page of each master: the cover, the executive page, and one of tables. */
const goldenNames = ['cover', 'executive-page', 'tables'] as const;
export type GoldenName = (typeof goldenNames)[number];

export function goldenPath(name: GoldenName): string {
  return fileURLToPath(new URL(`fixtures/golden-${name}.png`, import.meta.url));
}

/** The pages as they are printed now, in grey, as PNG. */
export async function printGoldenPages(): Promise<{ name: GoldenName; png: Buffer }[]> {
  const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
  try {
    // The rest of the example is left out: it would print sixty pages to look at three.
    const leftOut = DocumentPart.options.filter((part) => part !== 'ownership');
    const model = modelOf(sampleProposal(), {}, { choices: { ...plainChoices, paper: 'a4', leftOut } });
    const { bytes, anchorPages } = await renderer.render(model, [], {});
    const pages = { cover: 1, 'executive-page': anchorPages.overview, tables: anchorPages.ownership };
    return goldenNames.map((name) => ({ name, png: pagePng(bytes, pages[name] ?? 0) }));
  } finally {
    await renderer.close();
  }
}

function pagePng(pdf: Uint8Array, page: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-golden-'));
  try {
    const [path, target] = [join(folder, 'document.pdf'), join(folder, 'page')];
    writeFileSync(path, pdf);
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-png', ...only, path, target]);
    return readFileSync(`${target}.png`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
