import { createHash } from 'node:crypto';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import type { ImageData } from '../../ports/document-model.ts';

/** The pictures of the document in work. Only one document is written at a time. */
const inWork = new Map<string, Buffer>();
let isApplied = false;

/**
 * What to call a picture in a definition. pdfmake takes pictures as base64 and keeps that text and what it makes of it
 * to the end; by name a picture is in memory once. Equal pictures have one name, and are in the file once.
 */
export function pictureName({ bytes }: ImageData): string {
  // pdfmake reads no file for what begins like this.
  const name = `data:${createHash('sha256').update(bytes).digest('hex')}`;
  inWork.set(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return name;
}

/** Has pdfmake open pictures by their names. */
export function openPicturesByName(): void {
  if (isApplied) return;
  isApplied = true;
  const { prototype } = pdfDocument.default;
  const stock = prototype.openImage;
  prototype.openImage = function (source) {
    return stock.call(this, typeof source === 'string' ? (inWork.get(source) ?? source) : source);
  };
}

export function forgetPictures(): void {
  inWork.clear();
}
