import type { Content } from 'pdfmake/interfaces.js';

/** Where pdfmake has put a line of a node; `verticalRatio` is how far down the page, of what its margins leave. */
type Position = { pageNumber: number; verticalRatio: number };

/** The page on which a node begins; pdfmake notes in each node of the definition where it has put it. */
export function pageOf(node: Content): number {
  return startOf(node).pageNumber;
}

/** Rooms that were asked for before it leave a tenth of a point each. */
const STILL_TOP_RATIO = 0.01;

/** Whether nothing stands above a node on its page. */
export function opensItsPage(node: Content): boolean {
  return startOf(node).verticalRatio < STILL_TOP_RATIO;
}

function startOf(node: Content): Position {
  const [first] = (node as { positions?: Position[] }).positions ?? [];
  if (first === undefined) throw new Error('a node that is asked for its place was not laid out');
  return first;
}
