import { useEffect, useRef, useState } from 'react';
import { t } from '../text/messages.ts';
import type { PdfDocument } from './pdf-document.ts';
import styles from './preview-pane.module.css';

type Props = {
  pdf: PdfDocument;
  pageNumber: number;
  pageCount: number;
  widthPx: number;
  heightPx: number;
  /** The pane that scrolls. Pages are drawn a little before they come into sight, and let go far away from it. */
  scroller: HTMLElement | null;
};

/** One page of the preview: a sheet of the right size, drawn only while it is near. */
export function PreviewPage({ pdf, pageNumber, pageCount, widthPx, heightPx, scroller }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(sheet, scroller);

  useEffect(() => {
    const target = sheet.current;
    if (!target) return;
    if (!isNear) {
      target.replaceChildren();
      return;
    }
    const giveUp = new AbortController();
    drawInto(target, pdf, pageNumber, widthPx, giveUp.signal).catch((error: unknown) => {
      // A newer document or width has taken over; what is drawn stays until that is ready.
      if (!giveUp.signal.aborted) throw error;
    });
    return () => giveUp.abort();
  }, [isNear, pdf, pageNumber, widthPx]);

  return (
    <li
      className={styles.page}
      data-page={pageNumber}
      aria-label={t('preview.page', { page: pageNumber, count: pageCount })}
      style={{ width: widthPx, height: heightPx }}
    >
      <div ref={sheet} />
    </li>
  );
}

async function drawInto(
  target: HTMLElement,
  pdf: PdfDocument,
  pageNumber: number,
  widthPx: number,
  signal: AbortSignal,
) {
  const { drawPage, drawText } = await import('./pdf-document.ts');
  const picture = await drawPage(pdf, pageNumber, widthPx, signal);
  picture.className = styles.picture ?? '';
  picture.setAttribute('aria-hidden', 'true');
  const text = await drawText(pdf, pageNumber, widthPx, signal);
  text.className = styles.text ?? '';
  signal.throwIfAborted();
  // Both at once: the old page gives way to the new one without a flash.
  target.replaceChildren(picture, text);
}

function useIsNear(target: React.RefObject<HTMLElement | null>, scroller: HTMLElement | null): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!target.current || !scroller) return;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root: scroller,
      rootMargin: '600px 0px',
    });
    observer.observe(target.current.parentElement ?? target.current);
    return () => observer.disconnect();
  }, [target, scroller]);
  return isNear;
}
