import type { Section } from '../../shared/domain/proposal.ts';

export type Competitors = Section<'evidence'>['competitors'];

/** A channel or a tool across the competitors: the observations that carry its name. */
export type CompetitorColumn = { readonly key: string; readonly entryIds: ReadonlySet<string> };

/** One column for each name, in the order in which the names first appear; case and spaces do not matter. */
export function competitorColumns(competitors: Competitors): readonly CompetitorColumn[] {
  const ids = new Map<string, Set<string>>();
  for (const { entries } of competitors) {
    for (const { id, channelOrTool = '' } of entries) {
      const name = channelOrTool.trim().toLowerCase();
      ids.set(name, (ids.get(name) ?? new Set()).add(id));
    }
  }
  return [...ids.values()].map((entryIds) => ({ key: [...entryIds].join(' '), entryIds }));
}

/** What a column is called now. */
export function columnName(competitors: Competitors, { entryIds }: CompetitorColumn): string {
  return entriesOf(competitors, entryIds)[0]?.channelOrTool ?? '';
}

/** The competitors with all observations of a column under another name. */
export function withColumnName(
  competitors: Competitors,
  { entryIds }: CompetitorColumn,
  name: string | undefined,
): Competitors {
  return competitors.map((competitor) => ({
    ...competitor,
    entries: competitor.entries.map((entry) => {
      if (!entryIds.has(entry.id)) return entry;
      const { channelOrTool: _, ...unnamed } = entry;
      return name === undefined ? unnamed : { ...unnamed, channelOrTool: name };
    }),
  }));
}

/** True while every observation stands in one of these columns. */
export function areCovered(competitors: Competitors, columns: readonly CompetitorColumn[]): boolean {
  return competitors.every(({ entries }) =>
    entries.every(({ id }) => columns.some(({ entryIds }) => entryIds.has(id))),
  );
}

function entriesOf(competitors: Competitors, ids: ReadonlySet<string>) {
  return competitors.flatMap(({ entries }) => entries.filter(({ id }) => ids.has(id)));
}
