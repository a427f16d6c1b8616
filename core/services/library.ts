import { fail } from '../../shared/contract/errors.ts';
import { excerptFor } from '../../shared/domain/excerpt.ts';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { LibraryView, tagKeyOf } from '../../shared/domain/library-view.ts';
import { ToolCategory } from '../../shared/domain/options.ts';
import { searchTerms } from '../../shared/domain/search-text.ts';
import { oldestKept } from '../../shared/domain/trash.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { isNarrowed } from '../../shared/domain/whole-library.ts';
import { writtenAnswers } from '../../shared/domain/written-answers.ts';
import type { Announce } from '../events.ts';
import type { CataloguePage } from '../ports/catalogue.ts';
import type { Clock, Identifiers, Log } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import type { CatalogueService } from './catalogue.ts';
import type { IdleWork } from './idle-work.ts';
import { cardOf, isKeptInTrash } from './library-cards.ts';
import { createStandings } from './standings.ts';

type Ports = {
  storage: Storage;
  catalogue: CatalogueService;
  identifiers: Identifiers;
  clock: Clock;
  log: Log;
  announce: Announce;
  idle: IdleWork;
  /**
   * When the library was last restored from a backup, ISO UTC, or ''. Days in the trash count from then on, because
   * whoever restored it may want something that lies there.
   */
  trashCountsFrom: string;
};

type ListRequest = LibraryView & { limit: number; after?: string | undefined };
type Id = { id: ProposalId };

/** The library as a whole: finding proposals in it, and keeping it in order. */
export function createLibraryService(ports: Ports) {
  const { storage, catalogue, identifiers, clock, log, announce, idle, trashCountsFrom } = ports;
  const { proposals, filing } = storage;
  const standingOfRow = createStandings({ catalogue });

  /** A page of cards. Whatever is asked beside the place is answered by the catalogue, completed first. */
  const list = async ({ limit, after, ...view }: ListRequest) => {
    idle.afterList();
    const { ids, next, total, isMore } = isPlain(view)
      ? plainPage(view, limit, after)
      : await found(view, limit, after);
    const cards = proposals.rows(ids).map((row) => cardOf(row, storage, trashCountsFrom, standingOfRow));
    return { cards, ...(next === undefined ? {} : { next }), total, isMore };
  };

  /** The first screen must not wait until everything can be found. */
  const plainPage = ({ place }: LibraryView, limit: number, after: string | undefined): CataloguePage => {
    const { rows, next, total } = proposals.list({
      limit,
      after,
      trashed: place === 'trash',
      hidesArchived: place === 'library',
    });
    return { ids: rows.map(({ id }) => id), next, total, isMore: false };
  };

  const found = async (
    view: LibraryView,
    limit: number,
    after: string | undefined,
  ): Promise<CataloguePage> => {
    await catalogue.complete();
    const { tags, place, order, search, ...rest } = view;
    const isSearch = search.trim() !== '';
    return storage.catalogue.find({
      ...rest,
      search,
      // What is archived is out of the way, and still found.
      place: isSearch && place === 'library' ? 'anywhere' : place,
      order: order === 'best' && !isSearch ? 'changed' : order,
      tagKeys: tags.map(tagKeyOf),
      limit,
      after,
    });
  };

  /** Where the words of a search stand in these proposals, one place each. Damaged ones are read as far as they can be. */
  const excerpts = ({ ids, search }: { ids: readonly ProposalId[]; search: string }) => {
    const terms = searchTerms(search);
    return {
      excerpts: ids.flatMap((id) => {
        const excerpt = excerptFor(writtenAnswers(catalogue.readable(id)), terms);
        return excerpt ? [{ id, place: fieldLabel(excerpt.path), pieces: excerpt.pieces }] : [];
      }),
    };
  };

  /** What can be filtered by, in use now. */
  const choices = async () => {
    await catalogue.complete();
    const { categories, years } = storage.catalogue.choices();
    return {
      tags: filing.tags().map(({ tag, count }) => ({ tag, count })),
      categories: categories.flatMap((category) => ToolCategory.safeParse(category).data ?? []),
      years: years.filter((year) => /^\d{4}$/.test(year)),
    };
  };

  const changed = (work: () => void) => {
    work();
    announce({ type: 'libraryChanged' });
    return null;
  };
  const known = (id: ProposalId) => proposals.row(id) ?? fail('proposal-not-found', { id });

  const setArchived = (id: ProposalId, archivedAt: string | null) =>
    changed(() => {
      known(id);
      filing.setArchived(id, archivedAt);
    });

  /** Replaces all tags of a proposal; of several spellings the first one counts. */
  const setTags = ({ id, tags }: Id & { tags: readonly string[] }) =>
    changed(() => {
      known(id);
      const byKey = new Map<string, string>();
      for (const tag of tags) {
        const tagKey = tagKeyOf(tag);
        if (tagKey !== '' && !byKey.has(tagKey)) byKey.set(tagKey, tag.trim().replace(/\s+/g, ' '));
      }
      filing.setTags(
        id,
        [...byKey].map(([tagKey, tag]) => ({ tag, tagKey })),
      );
    });

  /** For good. Only from the trash, so that no single act does it. */
  const remove = ({ id }: Id) =>
    changed(() => {
      if (known(id).trashedAt === null)
        fail('bad-request', { problem: 'Only a proposal in the trash can be deleted for good.' });
      proposals.remove(id);
      idle.afterSave();
    });

  /** What has lain in the trash for thirty days, unless it is kept there. */
  const emptyOldTrash = (): void => {
    if (trashCountsFrom > oldestKept(clock.now())) return;
    try {
      const old = filing.trashedBefore(oldestKept(clock.now())).flatMap((id) => proposals.row(id) ?? []);
      const going = old.filter((row) => !isKeptInTrash(row, storage));
      for (const { id } of going) proposals.remove(id);
      if (going.length === 0) return;
      idle.afterSave();
      log.info(`${going.length} proposals went, thirty days after they were put into the trash`);
      announce({ type: 'libraryChanged' });
    } catch (cause) {
      // The trash is emptied at another start; this one goes on.
      log.error('the trash was not emptied', cause);
    }
  };

  const views = () => ({
    views: filing.views().flatMap(({ viewId, name, view }) => {
      const parsed = LibraryView.safeParse(view);
      // A view of a later version, or a damaged one, asks for something that is not known here.
      return parsed.success ? [{ viewId, name, view: parsed.data }] : [];
    }),
  });

  const saveView = ({ name, view }: { name: string; view: LibraryView }) =>
    changed(() => {
      // A name stands for one view: saving under it again replaces what it showed.
      const same = filing.views().find((known) => tagKeyOf(known.name) === tagKeyOf(name));
      filing.putView({ viewId: same?.viewId ?? identifiers.next(), name: name.trim(), view });
    });

  return {
    list,
    excerpts,
    choices,
    archive: ({ id }: Id) => setArchived(id, clock.now().toISOString()),
    unarchive: ({ id }: Id) => setArchived(id, null),
    setTags,
    remove,
    emptyOldTrash,
    views,
    saveView,
    removeView: ({ viewId }: { viewId: string }) => changed(() => filing.removeView(viewId)),
  };
}

function isPlain(view: LibraryView): boolean {
  const isUsualOrder = (view.order === 'best' || view.order === 'changed') && !view.isReversed;
  return !isNarrowed(view) && isUsualOrder && (view.place === 'library' || view.place === 'trash');
}
