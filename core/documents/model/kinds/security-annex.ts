import type { ComposedDocument } from '../../../ports/documents.ts';
import { annexQuestionnaire } from '../annex-questionnaire.ts';
import { annexSources } from '../annex-sources.ts';
import type { ModelContext } from '../context.ts';
import { cover } from '../cover.ts';
import { ownership } from '../ownership.ts';
import { risks } from '../risks.ts';
import { security, statedByMarketing } from '../security.ts';
import { frame } from './frame.ts';
import { byNumber, chapterBlocks, type Entry, printed } from './outline.ts';

const chapters: readonly Entry[] = [
  { part: 'security', chapter: security, anchor: 'security', runningLine: statedByMarketing },
  { part: 'risks', chapter: risks, runningLine: statedByMarketing },
  { part: 'ownership', chapter: ownership, anchor: 'ownership' },
  {
    part: 'questionnaire',
    chapter: annexQuestionnaire,
    startsOnNewPage: true,
    runningLine: statedByMarketing,
  },
  { title: 'Sources', chapter: annexSources, isNeeded: ({ sources }) => sources.all().length > 0 },
];

/** What concerns IT by itself: security, risks and ownership, with IT's questions in full. */
export function securityAnnex(context: ModelContext): ComposedDocument {
  const blocks = printed(chapters, context).flatMap((entry, index) =>
    chapterBlocks(entry, byNumber(index), context),
  );
  return { model: { ...frame(context), cover: cover(context), blocks } };
}
