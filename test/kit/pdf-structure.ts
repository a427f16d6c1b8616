import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Looks at the structure of PDFs with other people's programs: poppler, qpdf and PDF.js. */
function output(pdf: Uint8Array, command: string, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-structure-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    return execFileSync(command, [...args, path], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tree as `pdfinfo` prints it, without the numbers of objects, which mean nothing. Slow: for small documents. */
export function structureText(pdf: Uint8Array): string {
  return output(pdf, 'pdfinfo', '-struct-text')
    .replace(/Object \d+ 0/g, 'Object')
    .trimEnd();
}

type PdfObject = { value?: Record<string, unknown> };

/** The dictionaries of the file, by qpdf: names begin with a stroke, texts with `u:`. */
export function dictionaries(pdf: Uint8Array): Record<string, unknown>[] {
  const { qpdf } = JSON.parse(output(pdf, 'qpdf', '--json=2', '--json-key=qpdf')) as {
    qpdf: [unknown, Record<string, PdfObject>];
  };
  return Object.values(qpdf[1]).flatMap(({ value }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : [],
  );
}

/**
 * What the pages hold by the eyes of PDF.js: the text that belongs to the structure, and what is painted without being
 * an element of it or an artifact, as `page 3: showText`.
 */
export async function markedContent(pdf: Uint8Array): Promise<{ text: string; unmarked: string[] }> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const loading = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const unmarked: string[] = [];
  let text = '';
  try {
    const document = await loading.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const tags: string[] = [];
      for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
        if ('str' in item) text += tags.includes('Artifact') ? '' : item.str;
        else if (item.type === 'endMarkedContent') tags.pop();
        else tags.push('tag' in item ? String(item.tag) : '');
      }
      let depth = 0;
      // Without the appearances of annotations, which are elements by themselves.
      for (const code of (await page.getOperatorList({ annotationMode: 0 })).fnArray) {
        const name = names.get(code) ?? '';
        if (name.startsWith('beginMarkedContent')) depth += 1;
        else if (name === 'endMarkedContent') depth -= 1;
        else if (depth === 0 && PAINTS.test(name)) unmarked.push(`page ${number}: ${name}`);
      }
      if (depth !== 0) unmarked.push(`page ${number}: ${depth} sequences of marked content are left open`);
    }
    return { text, unmarked };
  } finally {
    await loading.destroy();
  }
}

const PAINTS =
  /^(show|paint(?!FormXObjectEnd)|fill|eoFill|stroke|closeStroke|closeFill|constructPath|shadingFill)/i;
