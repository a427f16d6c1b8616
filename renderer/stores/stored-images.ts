import { AppError } from '../../shared/contract/errors.ts';
import { imageLimits } from '../../shared/domain/image-header.ts';
import type { AttachedFile, BlobRef } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { bytesToBase64 } from '../files/base64.ts';
import { t } from '../text/messages.ts';

/** Gives a picture to the library. Throws `image-refused`, and what keeps the library from writing. */
export async function storeImage(file: File): Promise<BlobRef> {
  return client.images.add(await offered(file));
}

/** Gives a picture or a PDF to the library. Throws as above. */
export async function storeFile(file: File): Promise<AttachedFile> {
  return client.images.attach(await offered(file));
}

async function offered(file: File): Promise<{ name: string; base64: string }> {
  // Before it is read: core would refuse it only after all of it has travelled there.
  if (file.size > imageLimits.maxBytes)
    throw new AppError('image-refused', { problem: t('image.too-large') });
  return { name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) };
}
