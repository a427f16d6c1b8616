import type { ContentText } from 'pdfmake/interfaces.js';
import type { Inline, Text } from '../../ports/document-model.ts';
import { destinationOf } from '../named-place.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { safeLink } from './safe-link.ts';

/** How narrow a place is: see `PrintableText`. */
export type Fit = 'prose' | 'narrow' | 'wide';

/** A text of the model as pdfmake's value of `text`; `fit` says how narrow the place is. */
export function inlineContent(text: Text, tools: DrawingTools, fit: Fit): string | ContentText[] {
  if (typeof text === 'string') return tools.printable[fit](text);
  return text.map((inline) => runContent(inline, tools, fit));
}

function runContent(inline: Inline, { printable, color }: DrawingTools, fit: Fit): ContentText {
  const text = printable[fit](inline.text);
  const run: ContentText = { text };
  if (inline.bold) run.bold = true;
  if (inline.italic) run.italics = true;
  if (inline.sourceNumber !== undefined) {
    return { ...run, text: `${text}${inline.sourceNumber}`, sup: true, color: color.accent };
  }
  if (inline.refersTo !== undefined)
    // The number stays on the line of the word before it.
    return { ...run, linkToDestination: destinationOf(inline.refersTo), noWrap: true, color: color.accent };
  if (inline.isTerm) {
    run.decoration = 'underline';
    run.decorationStyle = 'dotted';
    run.decorationColor = color.muted;
  }
  const link = inline.link === undefined ? undefined : safeLink(inline.link);
  if (link !== undefined) {
    run.link = link;
    run.color = color.accent;
  }
  return run;
}

/** The words alone, for measuring. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((inline) => inline.text).join('');
}
