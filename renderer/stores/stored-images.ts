import { AppError } from '../../shared/contract/errors.ts';
import { imageLimits } from '../../shared/domain/image-header.ts';
import type { BlobRef } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { bytesToBase64 } from '../files/base64.ts';
import { t } from '../text/messages.ts';

/** Gives a picture to the library. Throws `image-refused`, and what keeps the library from writing. */
export async function storeImage(file: File): Promise<BlobRef> {
  // Before it is read: core would refuse it only after all of it has travelled there.
  if (file.size > imageLimits.maxBytes)
    throw new AppError('image-refused', { problem: t('image.too-large') });
  const base64 = bytesToBase64(new Uint8Array(await file.arrayBuffer()));
  return client.images.add({ name: file.name, base64 });
}
