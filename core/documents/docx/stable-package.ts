import { readZip, writeZip } from '../zip.ts';

/** Identifiers that `docx` makes at random, or from the number of documents that the program has written before. */
const CHANCE = /(?<=")rId[\w-]{21}(?=")/g;
const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g;
const CONTENTS_ENTRY = /\b_Toc(\d+)/g;
const TIMESTAMP = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;

/**
 * The package that `docx` has made with everything taken out that differs from one writing of a document to the next:
 * the clock in its facts and its archive, identifiers made by chance, counters that go on between documents.
 */
export function stablePackage(archive: Uint8Array, createdAt: string): Buffer {
  const chance = createNumbers();
  const bookmarks = createNumbers();
  const entries = createNumbers();
  const stable = readZip(archive).map(({ name, bytes }) => {
    if (!/\.(?:xml|rels)$/.test(name)) return { name, bytes };
    const text = Buffer.from(bytes)
      .toString('utf8')
      .replace(CHANCE, (id) => `rIdLink${chance(id)}`)
      .replace(BOOKMARK, (_, before: string, id: string) => `${before}${bookmarks(id)}`)
      .replace(CONTENTS_ENTRY, (_, id: string) => `_Toc${entries(id)}`)
      .replace(TIMESTAMP, (_, tag: string) => `${tag}${createdAt.replace(/\.\d+Z$/, 'Z')}`);
    return { name, bytes: Buffer.from(text) };
  });
  return writeZip(stable, createdAt);
}

/** Numbers names in the order in which they are first seen. */
function createNumbers(): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const number = known.get(name) ?? known.size + 1;
    known.set(name, number);
    return number;
  };
}
