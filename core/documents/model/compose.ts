import type { ExportKind } from '../../../shared/contract/api.ts';
import type { DocumentModel } from '../../ports/document-model.ts';
import type { DocumentSource } from '../../ports/documents.ts';
import type { DrawChart } from './context.ts';
import { fullProposal } from './full-proposal.ts';

/** The document of each kind. Pure: the same source and drawing give the same model. */
export function composeDocument(
  kind: ExportKind,
  source: DocumentSource,
  drawChart: DrawChart,
): DocumentModel {
  switch (kind) {
    case 'full-proposal':
      return fullProposal(source.proposal, { ...source, drawChart });
  }
}
