import type { Content } from 'pdfmake/interfaces.js';

/** The page on which a node begins; pdfmake notes in each node of the definition where it has put it. */
export function pageOf(node: Content): number {
  const { positions } = node as { positions?: { pageNumber: number }[] };
  const first = positions?.[0];
  if (first === undefined) throw new Error('a heading was not laid out');
  return first.pageNumber;
}
