import type { Content } from 'pdfmake/interfaces.js';

/** The page on which a node begins; pdfmake notes in each node of the definition where it has put it. */
export function pageOf(node: Content): number {
  const [first] = (node as { positions?: { pageNumber: number }[] }).positions ?? [];
  if (first === undefined) throw new Error('a node that is asked for its page was not laid out');
  return first.pageNumber;
}
