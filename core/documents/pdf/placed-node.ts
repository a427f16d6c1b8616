import type { Content } from 'pdfmake/interfaces.js';

/** The page on which a node begins; pdfmake notes in each node of the definition where it has put it. */
export function pageOf(node: Content): number {
  const [first] = positionsOf(node);
  if (first === undefined) throw new Error('a heading was not laid out');
  return first.pageNumber;
}

/** Whether a page opens with what is left of a node from the page before. */
export function isContinuedOn(pageNumber: number, node: Content): boolean {
  const positions = positionsOf(node);
  const [first] = positions;
  const last = positions.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    first.pageNumber < pageNumber &&
    pageNumber <= last.pageNumber
  );
}

function positionsOf(node: Content): readonly { pageNumber: number }[] {
  return (node as { positions?: { pageNumber: number }[] }).positions ?? [];
}
