import { useEffect, useState } from 'react';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { client } from '../client.ts';
import { bytesFromBase64 } from '../files/base64.ts';
import { useFreshThumbnail } from '../preview/thumbnails.ts';
import styles from './proposal-card.module.css';

/** Page 1 of one revision, or a sheet with the title until it has been drawn once. */
export function ProposalThumbnail({ card }: { card: ProposalCard }) {
  const fresh = useFreshThumbnail(card.id);
  const stored = useStoredThumbnail(card);
  const url = fresh ?? stored;
  if (url) return <img src={url} alt="" className={styles.thumbnail} />;
  return (
    <span className={styles.sheet} aria-hidden>
      <span className={styles.sheetTitle}>{card.title}</span>
      <span className={styles.sheetRule} />
      <span className={styles.sheetLine} />
      <span className={styles.sheetLine} />
      <span className={styles.sheetLine} />
    </span>
  );
}

function useStoredThumbnail({ id, hasThumbnail }: ProposalCard): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!hasThumbnail) return;
    let isGone = false;
    let made: string | null = null;
    client.proposals.thumbnail({ id }).then(
      ({ pngBase64 }) => {
        if (isGone || !pngBase64) return;
        made = URL.createObjectURL(new Blob([bytesFromBase64(pngBase64)], { type: 'image/png' }));
        setUrl(made);
      },
      // A card without its picture is still a card.
      () => setUrl(null),
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, hasThumbnail]);
  return hasThumbnail ? url : null;
}
