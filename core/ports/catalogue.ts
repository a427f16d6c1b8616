/** How the list is ordered. `best` puts the best hits of a search first. */
export type CatalogueOrder = 'best' | 'changed' | 'title' | 'decided' | 'amount';

/** Where a proposal lies: in exactly one of these places. */
export type Place = 'library' | 'archive' | 'trash';

/** What is asked of the catalogue. Of each filter one value must fit; an empty one asks nothing. */
export type CatalogueQuestion = {
  /** Everywhere but in the trash: what is archived is out of the way and still found. */
  place: Place | 'anywhere';
  search: string;
  statuses: readonly string[];
  categories: readonly string[];
  verdicts: readonly string[];
  /** Without case and accents. */
  tagKeys: readonly string[];
  /** Years in which proposals were begun, as `2026`. */
  years: readonly string[];
  order: CatalogueOrder;
  /** From the end: titles from Z to A, the oldest first. */
  isReversed: boolean;
  limit: number;
  /** `next` of the page before. */
  after: string | undefined;
};

/** Everything outside the archive and the trash, the best hits first: what a narrower question is made of. */
export const unfiltered: CatalogueQuestion = {
  place: 'library',
  search: '',
  statuses: [],
  categories: [],
  verdicts: [],
  tagKeys: [],
  years: [],
  order: 'best',
  isReversed: false,
  limit: 50,
  after: undefined,
};

export type CataloguePage = {
  /** Identifiers of proposals, in order. */
  ids: string[];
  next: string | undefined;
  total: number;
  /** There are more than `total`; they were not counted, and come newest first whatever order was asked for. */
  isMore: boolean;
};

/** What the catalogue knows of a proposal beside its words. Days are ISO days, amounts whole minor units. */
export type CatalogueFacts = {
  category: string | null;
  /** The last decision, also where the next version is on its way: see `lastDecision`. */
  verdict: string | null;
  submittedOn: string | null;
  decidedOn: string | null;
  openConditions: number;
  nextDueOn: string | null;
  /** What the expected scenario brings until the last month with actual figures, and what it really brought. */
  projectedMinor: number | null;
  realisedMinor: number | null;
};

export type CatalogueEntry = {
  facts: CatalogueFacts;
  /** Texts are folded and spaced for searching. */
  title: string;
  /** Title, organisation and tools: also found by any three letters in a row. */
  names: string;
  /** Everything that is written. */
  text: string;
};

/** A proposal that the catalogue does not know as it is now. */
export type PendingEntry = { id: string; changeNumber: number };

/** A proposal as the portfolio counts it. */
export type PortfolioRow = CatalogueFacts & {
  id: string;
  title: string;
  status: string;
  headlineAmountMinor: number | null;
  headlineCurrency: string | null;
};

/**
 * What makes proposals found: an index beside the library, made of the proposals alone and made again whenever it is
 * missing, damaged or of another version. Nothing is lost with it. Every method is synchronous.
 */
export type Catalogue = {
  /** Proposals to be put in, those changed first first. Empty when the catalogue is complete. */
  pending(limit: number): PendingEntry[];
  /** In one transaction. The entries must come in the order of `pending`. */
  put(entries: readonly (PendingEntry & { entry: CatalogueEntry })[]): void;
  /** Takes out what it says of a proposal that is gone for good. */
  remove(id: string): void;
  /** Does a part of what takes the words of removed proposals out of the file; false when nothing is left to do. */
  clean(): boolean;
  /** Answers from what has been put in so far: complete it first. Any text may be searched for. */
  find(question: CatalogueQuestion): CataloguePage;
  /** What can be filtered by, in use now. */
  choices(): { categories: string[]; years: string[] };
  /** Every proposal that is not in the trash, those changed last first. */
  portfolio(): PortfolioRow[];
};

export type TagCount = { tag: string; tagKey: string; count: number };
export type SavedViewRow = { viewId: string; name: string; view: unknown };

/** Where proposals lie and how they are marked: the order of the library, which no document says. */
export type FilingStore = {
  archivedAt(id: string): string | null;
  /** Null brings it back. */
  setArchived(id: string, archivedAt: string | null): void;
  /** In the order of their keys. */
  tagsOf(id: string): string[];
  /** Replaces all of them. */
  setTags(id: string, tags: readonly { tag: string; tagKey: string }[]): void;
  /** Tags in use outside the trash, in the order of their keys. */
  tags(): TagCount[];
  views(): SavedViewRow[];
  putView(view: SavedViewRow): void;
  removeView(viewId: string): void;
  /** Proposals that were put into the trash before this instant, oldest first; damaged rows are left out by `row`. */
  trashedBefore(instant: string): string[];
};
