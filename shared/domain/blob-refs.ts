import { AttachedFile } from './values.ts';

/** Every image and PDF that a document refers to, each once, wherever in it the reference stands. */
export function blobRefsOf(document: unknown): AttachedFile[] {
  const found = new Map<string, AttachedFile>();
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== 'object') continue;
    const ref = 'sha256' in value ? AttachedFile.safeParse(value) : undefined;
    if (ref?.success) found.set(ref.data.sha256, ref.data);
    else waiting.push(...Object.values(value));
  }
  return [...found.values()];
}
