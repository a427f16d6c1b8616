import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { useDraft } from '../stores/draft-store.ts';
import { asFailure } from '../text/failures.ts';
import { askForPreview } from './ask-for-preview.ts';
import type { PageSize, PdfDocument } from './pdf-document.ts';

/** After a save the preview waits this long for the next one. */
const refreshAfterMs = 800;

export type PreviewedDocument = {
  pdf: PdfDocument;
  revision: number;
  pageCount: number;
  size: PageSize;
  anchorPages: Readonly<Record<string, number>>;
  unprintable: readonly string[];
};

export type PreviewState = {
  /** The newest document that could be made; it stays in sight while the next one is on its way. */
  shown: PreviewedDocument | null;
  isMaking: boolean;
  failure: AppError | null;
};

/** The exported document of the newest saved revision, made again after each save. */
export function usePreview(id: ProposalId | null): PreviewState & { retry(): void } {
  const revision = useDraft((state) => state.revision);
  const [state, setState] = useState<PreviewState>({ shown: null, isMaking: true, failure: null });
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const { shown } = state;
  const hasShown = useRef(false);

  // Another one for each revision, and for each attempt at the same revision.
  const wanted = useMemo(() => ({ id, revision, attempt }), [id, revision, attempt]);
  useEffect(() => {
    const wantedId = wanted.id;
    if (!wantedId) return;
    const giveUp = new AbortController();
    const timer = setTimeout(
      async () => {
        setState((before) => ({ ...before, isMaking: true, failure: null }));
        try {
          const made = await makePreview(wantedId, giveUp.signal);
          if (giveUp.signal.aborted) return void close(made);
          hasShown.current = true;
          setState({ shown: made, isMaking: false, failure: null });
        } catch (error) {
          if (giveUp.signal.aborted) return;
          setState((before) => ({ ...before, isMaking: false, failure: asFailure(error) }));
        }
      },
      hasShown.current ? refreshAfterMs : 0,
    );
    return () => {
      giveUp.abort();
      clearTimeout(timer);
    };
  }, [wanted]);

  // A document is closed when the pages have let go of it, which their own clean-up does before this one.
  useEffect(() => () => void close(shown), [shown]);

  return { ...state, retry };
}

async function makePreview(id: ProposalId, signal: AbortSignal): Promise<PreviewedDocument> {
  const [{ openPdf, pageSize }, { pdfBase64, ...about }] = await Promise.all([
    import('./pdf-document.ts'),
    askForPreview(client.exports, id, signal),
  ]);
  const pdf = await openPdf(pdfBase64);
  return { ...about, pdf, size: await pageSize(pdf, 1) };
}

async function close(previewed: PreviewedDocument | null): Promise<void> {
  if (!previewed) return;
  const { closePdf } = await import('./pdf-document.ts');
  await closePdf(previewed.pdf);
}
