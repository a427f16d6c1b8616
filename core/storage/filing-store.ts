import type { FilingStore } from '../ports/catalogue.ts';
import type { Connection } from './connection.ts';

/** Archive, tags and saved views. */
export function createFilingStore(connection: Connection): FilingStore {
  const selectArchived = connection.prepare<[string], { archived_at: string }>(
    'SELECT archived_at FROM archived WHERE proposal_id = ?',
  );
  const insertArchived = connection.prepare<[string, string]>(
    `INSERT INTO archived (proposal_id, archived_at) VALUES (?, ?)
     ON CONFLICT (proposal_id) DO UPDATE SET archived_at = excluded.archived_at`,
  );
  const removeArchived = connection.prepare<[string]>('DELETE FROM archived WHERE proposal_id = ?');
  const selectTags = connection.prepare<[string], { tag: string }>(
    'SELECT tag FROM tags WHERE proposal_id = ? ORDER BY tag_key',
  );
  const removeTags = connection.prepare<[string]>('DELETE FROM tags WHERE proposal_id = ?');
  const insertTag = connection.prepare<[string, string, string]>(
    'INSERT INTO tags (proposal_id, tag_key, tag) VALUES (?, ?, ?)',
  );
  // Of several spellings the one that comes last in the alphabet, which prefers small letters.
  const countTags = connection.prepare<[], { tag: string; tag_key: string; count: number }>(
    `SELECT max(tag) AS tag, tag_key, count(*) AS count FROM tags
     WHERE proposal_id NOT IN (SELECT id FROM proposals WHERE (trashed_at IS NOT NULL) = 1)
     GROUP BY tag_key ORDER BY tag_key`,
  );
  const selectViews = connection.prepare<[], { view_id: string; name: string; view: string }>(
    'SELECT view_id, name, view FROM saved_views ORDER BY name, view_id',
  );
  const upsertView = connection.prepare<[string, string, string]>(
    `INSERT INTO saved_views (view_id, name, view) VALUES (?, ?, ?)
     ON CONFLICT (view_id) DO UPDATE SET name = excluded.name, view = excluded.view`,
  );
  const removeView = connection.prepare<[string]>('DELETE FROM saved_views WHERE view_id = ?');
  const selectTrashedBefore = connection.prepare<[string], { id: string }>(
    `SELECT id FROM proposals WHERE (trashed_at IS NOT NULL) = 1 AND trashed_at < ? ORDER BY trashed_at`,
  );

  return {
    archivedAt: (id) => selectArchived.get(id)?.archived_at ?? null,
    setArchived: (id, archivedAt) =>
      archivedAt === null ? removeArchived.run(id) : insertArchived.run(id, archivedAt),
    tagsOf: (id) => selectTags.all(id).map(({ tag }) => tag),
    setTags: (id, tags) =>
      connection.atomically(() => {
        removeTags.run(id);
        for (const { tag, tagKey } of tags) insertTag.run(id, tagKey, tag);
      }),
    tags: () => countTags.all().map(({ tag, tag_key: tagKey, count }) => ({ tag, tagKey, count })),
    views: () =>
      selectViews
        .all()
        .map(({ view_id: viewId, name, view }) => ({ viewId, name, view: JSON.parse(view) as unknown })),
    putView: ({ viewId, name, view }) => upsertView.run(viewId, name, JSON.stringify(view)),
    removeView: (viewId) => removeView.run(viewId),
    trashedBefore: (instant) => selectTrashedBefore.all(instant).map(({ id }) => id),
  };
}
