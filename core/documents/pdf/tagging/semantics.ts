/**
 * What a node of the definition means, for the structure of the tagged PDF. Texts are paragraphs and lists are lists by
 * themselves; tables are taken for layout unless they say otherwise.
 */
export type Semantics =
  /** A heading of the document, which is in the bookmarks. */
  | { as: 'heading'; level: 1 | 2 | 3 }
  /** A heading within an answer, this many levels below the last heading of the document. */
  | { as: 'subheading'; below: 1 | 2 }
  /** An element around everything in the node. */
  | { as: 'group'; role: 'Div' | 'BlockQuote' | 'Table' | 'Caption' }
  /** On a pdfmake table: its rows belong to the `Table` around it. `namesRows`: the first cell of a row is its header. */
  | { as: 'rows'; headerRows: number; namesRows: boolean }
  /** A text in a table of pdfmake that is no row of it, such as the note under it: read after the table. */
  | { as: 'note' }
  /** A picture; whoever cannot see it is told `alternative`. */
  | { as: 'figure'; alternative: string }
  /** On a pdfmake table: the contents of the document, one row for each entry: number, title, page. */
  | { as: 'contents' };

export type Meaningful = { semantics?: Semantics };

/** To be spread into a node. A property of it, so that it stays when the node is spread into another. */
export const meaning = (semantics: Semantics): Meaningful => ({ semantics });
