import type { Placed, PlacedLine, PlacedNode } from './placed-items.ts';
import type { Semantics } from './semantics.ts';
import { createElement, type Role, type StructureElement } from './structure-tree.ts';
import type { TaggedInternals } from './tagged-internals.ts';
import { artifact, type Placement, pageFurniture, type Tagging, taggingInWork } from './tagging-in-work.ts';

/** Has pdfmake note of everything that it puts on a page where that belongs in the structure. */
export function placeContent({ layoutBuilder, elementWriter, pageElementWriter }: TaggedInternals): void {
  const { processNode, processList, addHeadersAndFooters } = layoutBuilder;
  const { addLine, addImage, addSVG, addVector } = elementWriter;
  const { currentBlockToRepeatable } = pageElementWriter;

  layoutBuilder.processNode = function (node, isVerticalAlignmentAllowed) {
    within(
      (tagging) => placementOf(node, tagging),
      () => processNode.call(this, node, isVerticalAlignmentAllowed),
    );
  };
  layoutBuilder.processList = function (isOrdered, node) {
    const tagging = taggingInWork();
    if (tagging !== undefined) planItems(isOrdered, node, tagging.current);
    processList.call(this, isOrdered, node);
  };
  layoutBuilder.addHeadersAndFooters = function (header, footer) {
    within(
      () => pageFurniture,
      () => addHeadersAndFooters.call(this, header, footer),
    );
  };
  elementWriter.addLine = function (line, isDetached, index) {
    // The mark of an item is a line of its own, made while pdfmake is about to place the item's first line.
    note(line, isEmpty(line) ? artifact : line.inlines[0]?._placement);
    return addLine.call(this, line, isDetached, index);
  };
  elementWriter.addImage = function (image, index) {
    note(image);
    return addImage.call(this, image, index);
  };
  elementWriter.addSVG = function (drawing, index) {
    note(drawing);
    return addSVG.call(this, drawing, index);
  };
  elementWriter.addVector = function (vector, ...place) {
    const tagging = taggingInWork();
    if (vector.field !== undefined && tagging?.current.kind === 'element')
      vector._placement = createElement('Form', tagging.current);
    return addVector.call(this, vector, ...place);
  };
  // The head of a table is read once, where the table begins; on the pages after it is there for the eye.
  pageElementWriter.currentBlockToRepeatable = function () {
    const block = currentBlockToRepeatable.call(this);
    if (taggingInWork() === undefined) return block;
    const items = block.items.map(({ type, item }) =>
      type === 'line'
        ? { type, item: Object.assign(item.clone(), { _placement: artifact }) }
        : { type, item },
    );
    return { ...block, items };
  };
}

function within(placement: (tagging: Tagging) => Placement, place: () => void): void {
  const tagging = taggingInWork();
  if (tagging === undefined) {
    place();
    return;
  }
  const outer = tagging.current;
  tagging.current = placement(tagging);
  place();
  tagging.current = outer;
}

function note(item: Placed, known?: Placement): void {
  const tagging = taggingInWork();
  if (tagging !== undefined) item._placement = known ?? tagging.current;
}

const isEmpty = ({ inlines }: PlacedLine): boolean => inlines.every(({ text }) => text === '');

/** Elements that were made before their node is placed: items and cells. */
const planned = new WeakMap<PlacedNode, StructureElement>();

/** Text stands in these as it is; elsewhere it is a paragraph. */
const holdsText: ReadonlySet<Role> = new Set([
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'P',
  'Caption',
  'Lbl',
  'Reference',
]);

function placementOf(node: PlacedNode, tagging: Tagging): Placement {
  if (tagging.current.kind === 'artifact') return tagging.current;
  const place = planned.get(node);
  const parent = place ?? tagging.current;
  if (node.semantics !== undefined) return meant(node, node.semantics, parent, tagging);
  if (node.ul || node.ol) return createElement('L', parent);
  if (node.text === undefined || place !== undefined || holdsText.has(parent.role)) return parent;
  return createElement('P', parent);
}

function meant(
  node: PlacedNode,
  semantics: Semantics,
  parent: StructureElement,
  tagging: Tagging,
): StructureElement {
  switch (semantics.as) {
    case 'heading':
      tagging.chapterLevel = semantics.level;
      return headingElement(semantics.level, parent, tagging);
    case 'subheading':
      return headingElement(tagging.chapterLevel + semantics.below, parent, tagging);
    case 'group':
      return createElement(semantics.role, parent);
    case 'rows':
      planRows(node, semantics, parent);
      return parent;
    case 'note':
      return createElement('P', enclosing('Table', parent)?.parent ?? parent);
    case 'figure':
      return Object.assign(createElement('Figure', parent), { alternative: semantics.alternative });
    case 'contents':
      return contentsElement(node, parent);
  }
}

/** Headings go down one level at a time, because a missing level reads as missing text. */
function headingElement(wanted: number, parent: StructureElement, tagging: Tagging): StructureElement {
  tagging.headingLevel = Math.min(wanted, tagging.headingLevel + 1, 6);
  return createElement(`H${tagging.headingLevel}` as Role, parent);
}

function enclosing(role: Role, element: StructureElement | undefined): StructureElement | undefined {
  return element === undefined || element.role === role ? element : enclosing(role, element.parent);
}

/** In an item, the dot or number is its label and the rest its body. */
function planItems(isOrdered: boolean, node: PlacedNode, list: Placement): void {
  if (list.kind === 'artifact') return;
  list.isOrdered = isOrdered;
  for (const item of node.ul ?? node.ol ?? []) {
    const entry = createElement('LI', list);
    const label = createElement('Lbl', entry);
    if (!isOrdered) label.actualText = '•';
    for (const mark of [...(item.listMarker?.canvas ?? []), ...(item.listMarker?._inlines ?? [])])
      mark._placement = label;
    planned.set(item, createElement('LBody', entry));
  }
}

function planRows(
  node: PlacedNode,
  { headerRows, namesRows }: Extract<Semantics, { as: 'rows' }>,
  table: StructureElement,
): void {
  for (const [rowIndex, row] of (node.table?.body ?? []).entries()) {
    const cells = row.filter((cell) => !cell._span);
    // Rows that stay together are one cell to pdfmake, and the note under a table is a row; neither is one to a reader.
    if (cells.length === 1 && (cells[0]?.semantics?.as === 'rows' || cells[0]?.semantics?.as === 'note'))
      continue;
    const line = createElement('TR', table);
    for (const [columnIndex, cell] of cells.entries()) {
      const isHead = rowIndex < headerRows;
      const isName = namesRows && columnIndex === 0;
      const element = createElement(isHead || isName ? 'TH' : 'TD', line);
      if (isHead || isName) element.scope = isHead ? 'Column' : 'Row';
      if (cell.colSpan !== undefined && cell.colSpan > 1) element.columnSpan = cell.colSpan;
      planned.set(cell, element);
    }
  }
}

function contentsElement(node: PlacedNode, parent: StructureElement): StructureElement {
  const contents = createElement('TOC', parent);
  for (const row of node.table?.body ?? []) {
    const entry = createElement('TOCI', contents);
    for (const [index, cell] of row.entries())
      planned.set(cell, createElement(index === 0 ? 'Lbl' : 'Reference', entry));
  }
  return contents;
}
