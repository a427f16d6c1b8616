import type { ComposedDocument } from '../../../ports/documents.ts';
import type { ModelContext } from '../context.ts';
import { cover } from '../cover.ts';
import { frame } from './frame.ts';

/** The first page by itself, which costs a fraction of the whole document. */
export function coverAlone(context: ModelContext): ComposedDocument {
  return { model: { ...frame(context), cover: cover(context), blocks: [] } };
}
