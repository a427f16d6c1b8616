import type { LibraryView } from './library-view.ts';

/** The view without any filter: everything in the library, in the usual order. */
export const wholeLibrary: LibraryView = {
  place: 'library',
  search: '',
  statuses: [],
  categories: [],
  verdicts: [],
  tags: [],
  years: [],
  order: 'best',
  isReversed: false,
};

/** True when anything is asked beside the place and the order. */
export function isNarrowed({ search, statuses, categories, verdicts, tags, years }: LibraryView): boolean {
  return (
    search.trim() !== '' || [statuses, categories, verdicts, tags, years].some(({ length }) => length > 0)
  );
}
