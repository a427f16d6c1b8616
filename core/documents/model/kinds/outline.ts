import { type DocumentPart, partTitles } from '../../../../shared/domain/document-part.ts';
import type { SectionId } from '../../../../shared/domain/proposal.ts';
import type { ItSpecialty } from '../../../../shared/domain/values.ts';
import type { Block } from '../../../ports/document-model.ts';
import type { Chapter, ModelContext } from '../context.ts';

/** A chapter with its place in a document. `part` names it where the author may leave it out. */
export type Entry = {
  part?: DocumentPart;
  /** Needed where there is no part; otherwise the part has one. */
  title?: string;
  chapter: Chapter;
  /** A section of the proposal, or the name of a page that has to fit. */
  anchor?: SectionId | 'four-questions' | `review-${ItSpecialty}`;
  startsOnNewPage?: boolean | ((context: ModelContext) => boolean);
  /** Said at the foot of every page of the chapter. */
  runningLine?: string;
  /** For what stands in the document only when there is something to say. */
  isNeeded?: (context: ModelContext) => boolean;
};

/** The entries that are printed: needed, and not left out by choice. */
export function printed(entries: readonly Entry[], context: ModelContext): readonly Entry[] {
  const leftOut = new Set<DocumentPart>(context.choices.leftOut);
  return entries.filter(
    ({ part, isNeeded }) => (part === undefined || !leftOut.has(part)) && (isNeeded?.(context) ?? true),
  );
}

/** One chapter under its number. */
export function chapterBlocks(entry: Entry, number: string, context: ModelContext): readonly Block[] {
  const { part, title = part && partTitles[part], anchor, runningLine, startsOnNewPage = false } = entry;
  const opensPage = typeof startsOnNewPage === 'function' ? startsOnNewPage(context) : startsOnNewPage;
  return [
    ...(opensPage ? [{ kind: 'pageBreak' as const }] : []),
    {
      kind: 'heading',
      level: 1,
      text: title ?? '',
      number,
      ...(part === undefined ? {} : { name: part }),
      ...(anchor === undefined ? {} : { anchor }),
      ...(runningLine === undefined ? {} : { runningLine }),
    },
    ...entry.chapter(context),
  ];
}

/** `1`, `2` … for chapters. */
export const byNumber = (index: number): string => String(index + 1);
/** `A`, `B` … for annexes. */
export const byLetter = (index: number): string => String.fromCharCode(65 + index);
