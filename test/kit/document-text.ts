import { readZip } from '../../core/documents/zip.ts';

/** One part of a Word file as text. */
export function wordPart(docx: Uint8Array, name: string): string {
  const part = readZip(docx).find((entry) => entry.name === name);
  if (part === undefined) throw new Error(`the file has no ${name}`);
  return Buffer.from(part.bytes).toString('utf8');
}

/** What a reader of a Word file reads, one line for each paragraph. */
export function wordText(docx: Uint8Array): string {
  return withoutMarkup(wordPart(docx, 'word/document.xml').replace(/<\/w:p>|<w:br\/>/g, '\n'));
}

/** What a reader of a page reads. */
export function pageText(html: Uint8Array): string {
  const body = Buffer.from(html)
    .toString('utf8')
    .replace(/<head>.*?<\/head>/s, '');
  return withoutMarkup(body.replace(/<\/(?:p|li|td|th|h\d|dt|dd|caption|figcaption)>|<br>/g, '\n'));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutMarkup(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => NAMED[name] ?? whole);
}

/** The tags that are not closed in the order in which they were opened; empty for well-formed XML. */
export function tangledTags(xml: string): string[] {
  const open: string[] = [];
  const tangled: string[] = [];
  for (const [, closes, name = '', closesItself] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closesItself) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) tangled.push(name);
  }
  return [...tangled, ...open];
}
