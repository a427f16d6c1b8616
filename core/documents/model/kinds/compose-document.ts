import type { DocumentModel } from '../../../ports/document-model.ts';
import type {
  ComposedDocument,
  DocumentKind,
  DocumentRequest,
  DocumentSource,
} from '../../../ports/documents.ts';
import { createModelContext, type DrawChart, type ModelContext } from '../context.ts';
import { numbered } from '../numbering.ts';
import { answeredOnly } from './answered-only.ts';
import { brief } from './brief.ts';
import { coverAlone } from './cover-alone.ts';
import { fullProposal } from './full-proposal.ts';
import { meetingBrief } from './meeting-brief.ts';
import { outcomeReport } from './outcome-report.ts';
import { reviewerPack } from './reviewer-pack.ts';
import { securityAnnex } from './security-annex.ts';

/** Every kind of document. One that is not listed here does not compile, and can't be asked for. */
const kinds: Readonly<Record<DocumentKind, (context: ModelContext) => ComposedDocument>> = {
  cover: coverAlone,
  'full-proposal': fullProposal,
  brief,
  'outcome-report': outcomeReport,
  'security-annex': securityAnnex,
  'reviewer-pack': reviewerPack,
  'meeting-brief': meetingBrief,
};

/** The document of a kind. Pure: the same request, source and drawing give the same model. */
export function composeDocument(
  { kind, choices }: DocumentRequest<DocumentKind>,
  { proposal, ...facts }: DocumentSource,
  drawChart: DrawChart,
): ComposedDocument {
  const composed = kinds[kind](createModelContext(proposal, { ...facts, drawChart }, choices));
  return finished(composed, (model) => numbered(choices.hidesUnanswered ? answeredOnly(model) : model));
}

/** Whatever becomes of a document to make it fit is finished in the same way. */
function finished(
  { model, refit }: ComposedDocument,
  finish: (model: DocumentModel) => DocumentModel,
): ComposedDocument {
  return {
    model: finish(model),
    ...(refit && {
      refit: (printed) => {
        const shorter = refit(printed);
        return shorter && finished(shorter, finish);
      },
    }),
  };
}
