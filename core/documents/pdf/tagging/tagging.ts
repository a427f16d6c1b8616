import { markDrawing } from './mark-drawing.ts';
import { placeContent } from './place-content.ts';
import { fitsTagging, type TaggedInternals, taggedInternals } from './tagged-internals.ts';

let isApplied = false;

/**
 * Has pdfmake note the structure of every document that is begun with `beginTagging`. False when its internals are
 * not those we know: then documents are written as they are, and none says of itself that it is tagged.
 */
export function applyTagging(internals: TaggedInternals = taggedInternals): boolean {
  if (isApplied) return true;
  if (!fitsTagging(internals)) return false;
  isApplied = true;
  placeContent(internals);
  markDrawing(internals);
  return true;
}
