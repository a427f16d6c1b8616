import type { Paper } from '../../shared/domain/paper.ts';

/**
 * The neutral form of a document: what is said, in order, before any format is chosen. Built by pure functions
 * from a proposal, turned into PDF today and into other formats later. All text is plain; no block is copied
 * from user input as a structure.
 */
export type DocumentModel = {
  /** For metadata and the footer. */
  title: string;
  author: string;
  subject: string;
  /** BCP 47, for example `en-US`. */
  language: string;
  keywords: readonly string[];
  /** ISO instant printed as the creation date: that of the revision, never of the clock. */
  createdAt: string;
  /** Shown on every page while the proposal is not approved, for example `DRAFT`. */
  mark: string | undefined;
  /** `Version 2, revision 16`, printed in the footer. */
  versionLabel: string;
  /** SHA-256 of the proposal's content; the first 8 characters are printed in the footer. */
  contentHash: string;
  /** Names the fields of the sign-off form; without it they can only be filled by hand. */
  proposalId?: string;
  confidentialityLabel: string | undefined;
  /** A4 without it. */
  paper?: Paper;
  /** Of the organisation, such as `#17507f`; ours without it. */
  accentColor?: string;
  /** Missing where the document opens with its text. */
  cover: Cover | undefined;
  blocks: readonly Block[];
};

export type Cover = {
  title: string;
  subtitle: string | undefined;
  /** Printed at the top where there is no logo. */
  organisation: string | undefined;
  /** Label and value, in reading order. */
  facts: readonly { label: string; value: string }[];
  logo: ImageData | undefined;
};

export type ImageData = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array; description: string };

/**
 * A run of text. Links are https or mailto only. `sourceNumber` prints as a superscript reference to the sources;
 * `refersTo` is the name of a heading, table or picture of the same document, to which the run leads.
 */
export type Inline = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  link?: string;
  sourceNumber?: number;
  refersTo?: string;
  /** A word that is explained elsewhere in the document: marked, and otherwise like the text around it. */
  isTerm?: boolean;
};
export type Text = string | readonly Inline[];

/** What a formatted answer consists of. */
export type NarrativeBlock =
  | { kind: 'paragraph'; text: Text; tone?: 'normal' | 'lead' | 'small' }
  /** A heading that the author put into an answer: not numbered, and in no contents. */
  | { kind: 'subheading'; level: 1 | 2; text: Text }
  | ListBlock
  | { kind: 'quote'; paragraphs: readonly Text[] };
export type ListBlock = { kind: 'list'; ordered: boolean; items: readonly ListItem[] };
/** A text, or one with further lists under it. */
export type ListItem = Text | { text: Text; lists: readonly ListBlock[] };
/** One answer in a place of its own, such as a cell. */
export type Passage = Text | { blocks: readonly NarrativeBlock[] };

export type Block =
  /**
   * `anchor` names the section of the proposal, so that a preview can follow the editor. Level 1 is numbered and in the
   * contents; its `runningLine` is printed at the foot of every page of its chapter.
   */
  | {
      kind: 'heading';
      level: 1 | 2 | 3;
      text: string;
      number?: string;
      anchor?: string;
      runningLine?: string;
      /** What runs refer to it by; no other block has it. */
      name?: string;
    }
  | NarrativeBlock
  | {
      kind: 'table';
      /** Words that say what the table shows. */
      caption: string;
      /** `Table 4`; none without a caption. */
      number?: string;
      /** What its further pages call it where it has no number. */
      continuedAs?: string;
      name?: string;
      columns: readonly TableColumn[];
      rows: readonly (readonly Passage[])[];
      /** The strongest line. */
      sumRow?: readonly Text[];
      note?: Text;
      /** Small and close, where a page has to hold much. */
      isDense?: boolean;
      /** Read at one glance: a page has it whole where that leaves no great gap on the one before. */
      isWhole?: boolean;
      /** Backgrounds of its cells, row by row, where there is one; the words of a cell say the same. */
      shades?: readonly (readonly (Shade | undefined)[])[];
    }
  /** Up to four headline figures in a row. */
  | { kind: 'figures'; figures: readonly { label: string; value: string; note?: string }[] }
  | { kind: 'callout'; tone: 'ask' | 'note' | 'warning'; title: string; text: Passage }
  /** An SVG drawn by us, never by a user; the words and the table carry the same content. */
  | (Figure & { kind: 'chart'; svg: string; description: string; heightPt: number })
  | (Figure & { kind: 'image'; image: ImageData })
  | { kind: 'contents'; title: string }
  /** Lines to fill in: who decides, what, under which conditions, when. */
  | {
      kind: 'signOff';
      /** A row with the `id` of its role can be filled in the file and read back. */
      rows: readonly { role: string; id?: string }[];
      decisions: readonly { value: string; label: string }[];
    }
  | { kind: 'pageBreak' };

/** A picture under a caption; its number is `Figure 2`. */
type Figure = { caption: string; number?: string; name?: string; widthPt: number };

/** A cell that stands out, or warns. */
export type Shade = 'strong' | 'warning' | 'critical';

export type TableColumn = {
  label: string;
  align: 'start' | 'end';
  /** Share of the table's width; all columns of a table add up to 1. */
  widthFraction: number;
};
