import { writePacked } from './packed-objects.ts';
import type { PdfKitDocument, PdfReference } from './pdfkit-document.ts';

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our documents need. */
export type Role =
  | 'Document'
  | 'Div'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'BlockQuote'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'Form'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference';

/** A piece of a page's content, by the number it is marked with there. */
type MarkedContent = { kind: 'content'; page: PdfReference; number: number };
/** A link or a form field: it lies over the page instead of being drawn on it. */
type PlacedAnnotation = { kind: 'annotation'; page: PdfReference; annotation: PdfReference; key: number };

export type StructureElement = {
  kind: 'element';
  role: Role;
  parent: StructureElement | undefined;
  /** In reading order. */
  children: (StructureElement | MarkedContent | PlacedAnnotation)[];
  /** What is read out instead of a picture. */
  alternative?: string;
  /** What a drawn sign stands for, such as the dot of a list. */
  actualText?: string;
  scope?: 'Column' | 'Row';
  columnSpan?: number;
  isOrdered?: boolean;
  /** Left, bottom, right, top, in points from the lower left corner of the page. */
  boundingBox?: readonly [number, number, number, number];
};

export function createElement(role: Role, parent: StructureElement | undefined): StructureElement {
  const element: StructureElement = { kind: 'element', role, parent, children: [] };
  parent?.children.push(element);
  return element;
}

/** Cells count even when they are empty: without them the rows of a table would not match. */
const isCell = ({ role }: StructureElement): boolean => role === 'TH' || role === 'TD';

/** Drops every element that nothing was drawn for. True when something is left. */
export function prune(element: StructureElement): boolean {
  element.children = element.children.filter((child) => child.kind !== 'element' || prune(child));
  return element.children.length > 0 || isCell(element);
}

/** Writes the tree into the file and says that the file has one. The last thing that is known of a document. */
export function writeStructure(document: PdfKitDocument, tree: StructureElement): void {
  const root = document.getStructTreeRoot();
  writePacked(document, () => {
    root.data.K = writeElement(document, tree, root);
  });
  document.getMarkInfoDictionary().data.Marked = true;
}

function writeElement(
  document: PdfKitDocument,
  element: StructureElement,
  parent: PdfReference,
): PdfReference {
  const reference = document.ref({ S: element.role, P: parent, ...entriesOf(element) });
  const page = element.children.find((child) => child.kind === 'content')?.page;
  if (page !== undefined) reference.data.Pg = page;
  const kids = element.children.map((child): unknown => {
    if (child.kind === 'element') return writeElement(document, child, reference);
    if (child.kind === 'annotation') {
      document.getStructParentTree().add(child.key, reference);
      return { Type: 'OBJR', Obj: child.annotation, Pg: child.page };
    }
    document.getStructParentTree().get(child.page.data.StructParents)[child.number] = reference;
    return child.page === page ? child.number : { Type: 'MCR', Pg: child.page, MCID: child.number };
  });
  if (kids.length > 0) reference.data.K = kids.length === 1 ? kids[0] : kids;
  reference.end();
  return reference;
}

/** Strings of a PDF are `String` objects to pdfkit; plain ones would become names. */
function entriesOf(element: StructureElement): Record<string, unknown> {
  const { role, alternative, actualText, scope, columnSpan, isOrdered, boundingBox } = element;
  const entries: Record<string, unknown> = {};
  if (alternative !== undefined) entries.Alt = new String(alternative);
  if (actualText !== undefined) entries.ActualText = new String(actualText);
  if (scope !== undefined || columnSpan !== undefined)
    entries.A = {
      O: 'Table',
      ...(scope === undefined ? {} : { Scope: scope }),
      ...(columnSpan === undefined ? {} : { ColSpan: columnSpan }),
    };
  if (role === 'L') entries.A = { O: 'List', ListNumbering: isOrdered ? 'Decimal' : 'Disc' };
  if (boundingBox !== undefined) entries.A = { O: 'Layout', Placement: 'Block', BBox: [...boundingBox] };
  return entries;
}
