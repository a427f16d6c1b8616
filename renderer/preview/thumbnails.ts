import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { bytesToBase64 } from '../files/base64.ts';

/** Twice the width of a card's picture, for dense screens. */
const widthPx = 240;

/** Pictures that were drawn since the window was opened, as object addresses by proposal. */
const thumbnailsStore = createStore<{ urls: Readonly<Record<string, string>> }>()(() => ({ urls: {} }));
let queue: Promise<void> = Promise.resolve();
const wanted = new Set<ProposalId>();

export function useFreshThumbnail(id: ProposalId): string | undefined {
  return useStore(thumbnailsStore, ({ urls }) => urls[id]);
}

/** Draws page 1 of a proposal beside the work, one proposal at a time, and keeps it for the start screen. */
export function refreshThumbnail(id: ProposalId): void {
  if (wanted.has(id)) return;
  wanted.add(id);
  queue = queue.then(async () => {
    wanted.delete(id);
    try {
      await drawAndKeep(id);
    } catch {
      // The picture is an ornament: a card without it shows its title on a sheet instead.
    }
  });
}

async function drawAndKeep(id: ProposalId): Promise<void> {
  const { closePdf, drawThumbnail, openPdf } = await import('./pdf-document.ts');
  const { pdfBase64 } = await client.exports.cover({ id });
  const pdf = await openPdf(pdfBase64);
  const picture = await drawThumbnail(pdf, widthPx).finally(() => closePdf(pdf));
  const pngBase64 = bytesToBase64(new Uint8Array(await picture.arrayBuffer()));
  await client.proposals.saveThumbnail({ id, pngBase64 });
  const { urls } = thumbnailsStore.getState();
  if (urls[id]) URL.revokeObjectURL(urls[id]);
  thumbnailsStore.setState({ urls: { ...urls, [id]: URL.createObjectURL(picture) } });
}
