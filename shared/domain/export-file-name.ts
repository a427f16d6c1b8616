import { words } from './choice-words.ts';
import type { ExportKind } from './export-kind.ts';
import { versionOf } from './life-cycle/version.ts';
import type { ReportDay } from './outcomes/report-day.ts';
import type { Proposal } from './proposal.ts';
import type { ItSpecialty } from './values.ts';

/** The name of an exported file until the user chooses another pattern. */
export const usualFileNamePattern = '{title} {kind} v{version} r{revision}';

type Named = {
  /** Text with `{title}`, `{kind}`, `{version}`, `{revision}`, `{date}`, `{organisation}`, `{tool}` and `{status}` in it. */
  pattern: string;
  proposal: Proposal;
  revision: number;
  kind: ExportKind;
  /** Whom a reviewer pack is for. */
  specialty?: ItSpecialty | undefined;
  /** How far an outcome report looks. */
  reportDay?: ReportDay | undefined;
  /** ISO day. */
  day: string;
};

/**
 * The name of an exported file without its ending, not yet made safe for a file system. `afterTitle` is the part that
 * tells two files apart: it is kept when the name has to be shortened. The full proposal has no word for its kind; an
 * unknown word in braces stays as it is.
 */
export function exportFileName({ pattern, proposal, revision, kind, specialty, reportDay, day }: Named): {
  name: string;
  afterTitle: string;
} {
  const { overview, options, decision } = proposal;
  const tool = options.candidates.find(({ id }) => id === options.proposedOptionId)?.name;
  const values: Readonly<Record<string, string>> = {
    title: overview.title?.trim() || 'Untitled proposal',
    kind: kindWords({ kind, specialty, reportDay }),
    version: String(versionOf(decision)),
    revision: String(revision),
    date: day,
    organisation: overview.organisation?.trim() ?? '',
    tool: tool?.trim() ?? '',
    status: words.status[decision.status].toLowerCase(),
  };
  const filled = (text: string) =>
    text
      .replace(/\{([a-z]+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
      .replace(/ {2,}/g, ' ')
      .trim();
  return { name: filled(pattern), afterTitle: filled(pattern.split('{title}').at(-1) ?? '') };
}

/** What a document is, and which of its kind: two of one revision must not have one name. */
function kindWords({
  kind,
  specialty,
  reportDay = 'all',
}: Pick<Named, 'kind' | 'specialty' | 'reportDay'>): string {
  if (kind === 'full-proposal') return '';
  const name = words.exportKind[kind].toLowerCase();
  if (kind === 'outcome-report') return reportDay === 'all' ? name : `${name} ${reportDay} days`;
  return specialty === undefined ? name : `${name} ${words.specialty[specialty].toLowerCase()}`;
}
