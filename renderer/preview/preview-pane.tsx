import { CircleAlert, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from '../components/button.tsx';
import { Scroller } from '../components/scroller.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { useNavigation } from '../stores/navigation.ts';
import { failureWords } from '../text/failures.ts';
import { t, tCount } from '../text/messages.ts';
import { PreviewPage } from './preview-page.tsx';
import styles from './preview-pane.module.css';
import { type PreviewState, usePreview } from './use-preview.ts';

const zooms = [0.75, 1, 1.5, 2] as const;

/** The document as it would be exported, page by page; it follows the section that is being edited. */
export function PreviewPane() {
  const id = useDraft((state) => state.id);
  const preview = usePreview(id);
  const { shown } = preview;
  const [zoomIndex, setZoomIndex] = useState(1);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const availablePx = useWidth(scroller);
  useFollowSection(scroller, shown?.anchorPages);

  const widthPx = Math.max(160, availablePx - 32) * (zooms[zoomIndex] ?? 1);
  useKeptPlace(scroller, widthPx);
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <PreviewStatus {...preview} />
        <IconButton
          label={t('preview.zoom-out')}
          isDisabled={zoomIndex === 0}
          onPress={() => setZoomIndex(zoomIndex - 1)}
        >
          <ZoomOut size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={t('preview.zoom-in')}
          isDisabled={zoomIndex === zooms.length - 1}
          onPress={() => setZoomIndex(zoomIndex + 1)}
        >
          <ZoomIn size={16} aria-hidden />
        </IconButton>
      </div>
      <Scroller ref={setScroller} className={styles.scroller} aria-label={t('preview.label')}>
        {shown && availablePx > 0 && (
          <ol className={styles.pages}>
            {pageNumbers(shown.pageCount).map((pageNumber) => (
              <PreviewPage
                key={pageNumber}
                pdf={shown.pdf}
                pageNumber={pageNumber}
                pageCount={shown.pageCount}
                widthPx={widthPx}
                heightPx={(widthPx * shown.size.heightPx) / shown.size.widthPx}
                scroller={scroller}
              />
            ))}
          </ol>
        )}
      </Scroller>
    </div>
  );
}

function PreviewStatus({ shown, isMaking, failure, retry }: PreviewState & { retry(): void }) {
  const isUnsaved = useDraft((state) => state.saveState !== 'saved' && state.saveState !== 'read-only');
  if (failure) {
    const { what, next } = failureWords(failure);
    return (
      <div role="alert" className={styles.problem}>
        <CircleAlert size={16} aria-hidden />
        <p>
          <strong>{t('preview.failed')}.</strong> {what} {next}
        </p>
        <Button onPress={retry}>{t('preview.retry')}</Button>
      </div>
    );
  }
  if (!shown) return <p className={styles.status}>{t('preview.making')}</p>;
  const state = isMaking ? t('preview.updating') : tCount('preview.current', shown.pageCount);
  return (
    <p className={styles.status}>
      {isUnsaved && !isMaking ? t('preview.waiting') : state}
      {shown.unprintable.length > 0 && (
        <span className={styles.unprintable}>
          {t('preview.unprintable', { characters: shown.unprintable.join(' ') })}
        </span>
      )}
    </p>
  );
}

function pageNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function useWidth(element: HTMLElement | null): number {
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}

/** Pages grow with their width, so the same place is further down. */
function useKeptPlace(scroller: HTMLElement | null, widthPx: number) {
  const before = useRef(widthPx);
  useLayoutEffect(() => {
    if (scroller) scroller.scrollTop *= widthPx / before.current;
    before.current = widthPx;
  }, [scroller, widthPx]);
}

/** Scrolls to the first page of the section when the section changes, and once when the document appears. */
function useFollowSection(
  scroller: HTMLElement | null,
  anchorPages: Readonly<Record<string, number>> | undefined,
) {
  const section = useNavigation((state) => state.section);
  const page = anchorPages?.[section];
  // Another one for each section, because two sections may begin on one page.
  const place = useMemo(() => ({ section, page }), [section, page]);
  useEffect(() => {
    if (!scroller || place.page === undefined) return;
    // The pages get their size in the frame after the document has arrived.
    const frame = requestAnimationFrame(() => {
      const sheet = scroller.querySelector<HTMLElement>(`[data-page="${place.page}"]`);
      if (sheet) scroller.scrollTo({ top: sheet.offsetTop - 16 });
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, place]);
}
