import { z } from 'zod';
import { always, answer, list, needed, note, optional, record } from './faces.ts';
import { proseNote } from './prose.ts';
import { AttachedFile, CaseStudyId, EntryId, IsoDay, WebLink } from './values.ts';

export const Relation = z.enum(['direct-competitor', 'peer', 'other']);

/** Who published the evidence. */
export const Publisher = z.enum(['vendor', 'press', 'independent', 'own-pilot', 'unknown']);

/** How the organisation compares with ours in size. */
export const SizeMatch = z.enum(['similar', 'smaller', 'larger']);

/** From A, the best, to D. The rules that give a grade are in evidence-grade.ts. */
export const EvidenceGrade = z.enum(['A', 'B', 'C', 'D']);

/** What others have seen, direct competitors above all. */
export const evidence = record({
  caseStudies: list(
    record({
      id: always(CaseStudyId),
      organisation: answer(200),
      relation: needed(Relation),
      sizeMatch: optional(SizeMatch),
      tool: note(200),
      tactic: note(1000),
      relevance: proseNote(2000),
      results: list(
        record({
          id: always(EntryId),
          /** The result as published, with its figure and unit. */
          statement: answer(500),
          /** The values before and after, as the source prints them, and what they count. */
          before: note(100),
          after: note(100),
          unit: note(100),
          period: note(200),
        }),
        { min: 1 },
      ),
      sourceTitle: answer(500),
      sourceLink: optional(WebLink),
      /** Year, month or day as the source prints it; missing when it prints none. */
      publishedOn: optional(
        z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or day such as 2018, 2018-02 or 2018-02-15'),
      ),
      publisher: needed(Publisher),
      /** A lower grade than the rules give, where the author sees reason for it. */
      grade: optional(EvidenceGrade),
      /** A picture of the source, such as a page that may be gone tomorrow. */
      attachment: optional(AttachedFile),
    }),
  ),
  caveats: proseNote(4000),
  competitors: list(
    record({
      id: always(EntryId),
      name: answer(200),
      entries: list(
        record({
          id: always(EntryId),
          channelOrTool: answer(200),
          finding: answer(1000),
          seenOn: optional(IsoDay),
        }),
      ),
    }),
  ),
});
