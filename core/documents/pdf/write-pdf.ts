import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pdfmake from 'pdfmake';
import type { DocumentModel } from '../../ports/document-model.ts';
import type { Attachment, PrintingFont, RenderedDocument } from '../../ports/documents.ts';
import { type FontMetrics, readFontMetrics, withAdded } from '../font-metrics.ts';
import { createFallback } from '../fonts/fallback-runs.ts';
import { TooMuch } from '../worker-channel.ts';
import { addArchivalParts } from './archival-parts.ts';
import { documentDefinition } from './document-definition.ts';
import { endEarly, endEarlyWhen } from './early-end.ts';
import { applyFallbackFonts, beginFallback, endFallback, fallbackFamilies } from './fallback-fonts.ts';
import { applyFastPath, isFastPathWanted } from './fast-path.ts';
import { applyFormFields } from './form/form-fields.ts';
import { readFormFont } from './form/form-font.ts';
import { keepLastLines } from './last-lines.ts';
import { forgetPictures, openPicturesByName } from './pictures-by-name.ts';
import { pageOf } from './placed-node.ts';
import { createPrintableText } from './printable-text.ts';
import { letPicturesShrink } from './shrinking-pictures.ts';
import { taggedInternals } from './tagging/tagged-internals.ts';
import { applyTagging } from './tagging/tagging.ts';
import { beginTagging, endTagging } from './tagging/tagging-in-work.ts';
import { fontFiles } from './theme.ts';
import { keepWordsUnbroken } from './unbroken-words.ts';
import { writeContentUncopied } from './uncopied-content.ts';

export type WritePdf = (
  model: DocumentModel,
  attachments: readonly Attachment[],
  onProgress: (fraction: number) => void,
  /** Asked at every node; once true, the writing ends with an error. */
  isUnwanted?: () => boolean,
  /** For the characters that the shipped fonts lack, in the order in which they are asked. */
  addedFonts?: readonly PrintingFont[],
) => Promise<RenderedDocument>;

/** Layout takes about as long as drawing, and only drawing reports its steps. */
const LAYOUT_SHARE = 0.5;
const PROGRESS_STEP = 0.05;

/** Lies beside the folder of the fonts. */
const COLOR_PROFILE = '../color/sRGB2014.icc';

/** No board reads more, and beyond it a proposal is a mistake or an attack. */
const MOST_PAGES = 300;

/** Sets pdfmake up: our fonts, nothing from the network, nothing else from the disk. Synchronous within; meant for a worker. */
export function createWritePdf(fontsFolder: string, mostPages = MOST_PAGES): WritePdf {
  const shipped: FontMetrics = readFontMetrics(fontsFolder);
  const fonts = Object.fromEntries(
    Object.entries(fontFiles).map(([family, files]) => [
      family,
      {
        normal: resolve(join(fontsFolder, files.normal)),
        bold: resolve(join(fontsFolder, files.bold)),
        italics: resolve(join(fontsFolder, files.italics)),
        bolditalics: resolve(join(fontsFolder, files.bolditalics)),
      },
    ]),
  );
  const fontPaths = new Set(Object.values(fonts).flatMap((family) => Object.values(family)));
  keepWordsUnbroken();
  if (isFastPathWanted()) applyFastPath();
  keepLastLines();
  openPicturesByName();
  letPicturesShrink();
  writeContentUncopied();
  const isTagged = applyTagging();
  if (isTagged) applyFormFields(taggedInternals, readFormFont(fontsFolder, shipped));
  // After the tagging, which looks at what it patches: an unknown pdfmake must not look known.
  applyFallbackFonts();
  addArchivalParts(readFileSync(join(fontsFolder, COLOR_PROFILE)));
  pdfmake.setUrlAccessPolicy(() => false);

  return async (model, attachments, onProgress, isUnwanted = () => false, addedFonts = []) => {
    endEarlyWhen(isUnwanted);
    const fallback = createFallback(addedFonts, shipped.covers);
    const metrics = withAdded(shipped, fallback?.covers);
    pdfmake.setFonts({ ...fonts, ...fallbackFamilies(fallback) });
    pdfmake.setLocalAccessPolicy((path) => fontPaths.has(path) || fallback?.fonts.has(path) === true);
    const printable = createPrintableText(metrics);
    const { definition, placedHeadings } = documentDefinition(model, attachments, printable, metrics);
    let pageCount = 0;
    const footer = definition.footer;
    definition.footer = (pageNumber, count, size) => {
      if (count > mostPages)
        throw new TooMuch(
          `It would have ${count} pages, and ${mostPages} is the most. Leave out parts or annexes.`,
        );
      pageCount = count;
      return typeof footer === 'function' ? footer(pageNumber, count, size) : null;
    };
    let reported = 0;
    pdfmake.setProgressCallback((drawn) => {
      endEarly();
      const fraction = LAYOUT_SHARE + drawn * (1 - LAYOUT_SHARE);
      if (fraction - reported < PROGRESS_STEP) return;
      reported = fraction;
      onProgress(fraction);
    });
    if (isTagged) beginTagging();
    beginFallback(fallback);
    const bytes = await writtenBytes(pdfmake.createPdf(definition)).finally(() => {
      endTagging();
      endFallback();
      forgetPictures();
    });
    return {
      bytes: ownBytes(bytes),
      pageCount,
      anchorPages: Object.fromEntries(placedHeadings.map(({ anchor, node }) => [anchor, pageOf(node)])),
      unprintable: printable.unprintable(),
    };
  };
}

/** Put together once: asked for all at once, pdfmake's stream makes two copies of the whole file. */
async function writtenBytes(output: ReturnType<typeof pdfmake.createPdf>): Promise<Buffer> {
  const document = await output.getStream();
  const parts: Buffer[] = [];
  const ended = once(document, 'end');
  document.on('data', (part) => parts.push(part));
  document.end();
  await ended;
  return Buffer.concat(parts);
}

/** Without a copy where the memory is the document's alone; a small buffer of Node shares it with others. */
function ownBytes({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return byteLength === buffer.byteLength ? bytes : bytes.slice();
}
