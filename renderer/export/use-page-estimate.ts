import { useEffect, useState } from 'react';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { askForPreview } from '../preview/ask-for-preview.ts';
import { useDraft } from '../stores/draft-store.ts';
import { type ExportRequest, plainRequest } from './export-request.ts';

/** The document is printed to count its pages, so it waits until the choices rest. */
const restMs = 500;

/** How many pages the document has as a PDF; undefined while they are counted, null when they could not be. */
export function usePageEstimate(id: ProposalId | null, request: ExportRequest): number | null | undefined {
  const revision = useDraft((state) => state.revision);
  const { kind, choices } = plainRequest(request);
  const key = JSON.stringify({ kind, choices });
  const [counted, setCounted] = useState<{ key: string; pageCount: number | null }>();
  useEffect(() => {
    if (!id || revision === 0) return;
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      const asked = JSON.parse(key) as Pick<ExportRequest, 'kind' | 'choices'>;
      askForPreview(client.exports, id, giveUp.signal, asked).then(
        ({ pageCount }) => giveUp.signal.aborted || setCounted({ key, pageCount }),
        // The number is a help and not what was asked for; the export itself says what is wrong.
        () => giveUp.signal.aborted || setCounted({ key, pageCount: null }),
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [id, key, revision]);
  return counted?.key === key ? counted.pageCount : undefined;
}
