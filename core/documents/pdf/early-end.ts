import docMeasure from 'pdfmake/js/DocMeasure.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';

let isUnwanted: () => boolean = () => false;
let isApplied = false;

/**
 * Has pdfmake ask, at each node it measures or places, whether the document is still wanted. pdfmake works in one
 * piece and knows no cancelling. Only one document is written at a time.
 */
export function endEarlyWhen(isNoLongerWanted: () => boolean): void {
  isUnwanted = isNoLongerWanted;
  if (isApplied) return;
  isApplied = true;
  askBefore(docMeasure.default.prototype, 'measureNode');
  askBefore(layoutBuilder.default.prototype, 'processNode');
}

/** Throws when nobody waits for the document any more. */
export function endEarly(): void {
  if (isUnwanted()) throw new Error('the document is no longer wanted');
}

function askBefore<Name extends string>(
  prototype: Record<Name, (...parts: never[]) => unknown>,
  name: Name,
): void {
  const stock = prototype[name];
  prototype[name] = function (this: unknown, ...parts: never[]) {
    endEarly();
    return stock.apply(this, parts);
  };
}
