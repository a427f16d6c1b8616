import { useEffect, useReducer, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { useDraft } from '../stores/draft-store.ts';
import { asFailure } from '../stores/problems.ts';
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt asks again for the same revision.
  useEffect(() => {
    if (!id) return;
    let isStale = false;
    const timer = setTimeout(
      async () => {
        setState((before) => ({ ...before, isMaking: true, failure: null }));
        try {
          const made = await makePreview(id);
          if (isStale) return void close(made);
          hasShown.current = true;
          setState({ shown: made, isMaking: false, failure: null });
        } catch (error) {
          if (!isStale) setState((before) => ({ ...before, isMaking: false, failure: asFailure(error) }));
        }
      },
      hasShown.current ? refreshAfterMs : 0,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [id, revision, attempt]);

  // A document is closed when the pages have let go of it, which their own clean-up does before this one.
  useEffect(() => () => void close(shown), [shown]);

  return { ...state, retry };
}

async function makePreview(id: ProposalId): Promise<PreviewedDocument> {
  const [{ openPdf, pageSize }, { pdfBase64, ...about }] = await Promise.all([
    import('./pdf-document.ts'),
    client.exports.preview({ id }),
  ]);
  const pdf = await openPdf(pdfBase64);
  return { ...about, pdf, size: await pageSize(pdf, 1) };
}

async function close(previewed: PreviewedDocument | null): Promise<void> {
  if (!previewed) return;
  const { closePdf } = await import('./pdf-document.ts');
  await closePdf(previewed.pdf);
}
