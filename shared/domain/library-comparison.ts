import { z } from 'zod';
import { NewestChange } from './backup.ts';

const Titles = z.array(z.string());

/** What going back to another library would change. Titles are those of proposals outside the trash and inside it. */
export const LibraryComparison = z.strictObject({
  proposalCount: z.int(),
  newestChange: NewestChange.nullable(),
  /** Here now, not there. */
  wouldGo: Titles,
  /** There, not here now. */
  wouldComeBack: Titles,
  /** In both, with another text. */
  wouldChange: Titles,
  sameCount: z.int(),
});
export type LibraryComparison = z.infer<typeof LibraryComparison>;

type Listed = { id: string; title: string; savedAt: string; bodySha256: string; isTrashed: boolean };

/** Compares two libraries by their proposals; both come with the newest change first. */
export function compareLibraries(present: readonly Listed[], other: readonly Listed[]): LibraryComparison {
  const here = new Map(present.map((one) => [one.id, one]));
  const there = new Map(other.map((one) => [one.id, one]));
  const both = other.filter(({ id }) => here.has(id));
  const isSame = (one: Listed) => {
    const mine = here.get(one.id);
    return mine?.bodySha256 === one.bodySha256 && mine.isTrashed === one.isTrashed;
  };
  const titles = (list: readonly Listed[]) => list.map(({ title }) => title);
  const newest = other[0];
  return {
    proposalCount: other.filter(({ isTrashed }) => !isTrashed).length,
    newestChange: newest ? { title: newest.title, savedAt: newest.savedAt } : null,
    wouldGo: titles(present.filter(({ id }) => !there.has(id))),
    wouldComeBack: titles(other.filter(({ id }) => !here.has(id))),
    wouldChange: titles(both.filter((one) => !isSame(one))),
    sameCount: both.filter(isSame).length,
  };
}
