import pdfDocument from 'pdfmake/js/PDFDocument.js';
import type { PdfKitDocument } from './tagging/pdfkit-document.ts';

/** What pdfkit writes as `Info`. */
type DocumentFacts = {
  Title?: string;
  Author?: string;
  Subject?: string;
  Keywords?: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
};

/** A bookmark, or the list of all. */
type Outline = { outlineData: Record<string, unknown>; children: readonly Outline[] };

type DescribedDocument = PdfKitDocument & {
  info: DocumentFacts;
  outline: Outline;
  endOutline(): unknown;
  appendXML(xml: string): void;
  _addInfo(): void;
  endMetadata(): void;
};

let profile: Uint8Array | undefined;

/**
 * Has every document carry what an archive asks for: which colours its numbers mean, and its facts as XMP. pdfkit adds
 * the first only along with a claim of conformance, and the second without escaping, so that "R&D" breaks it. It also
 * leaves out how many bookmarks lie under a closed one, which the standard demands (ISO 32000-1, 12.3.3).
 */
export function addArchivalParts(colorProfile: Uint8Array): void {
  const isApplied = profile !== undefined;
  profile = colorProfile;
  if (isApplied) return;
  const prototype = pdfDocument.default.prototype as unknown as DescribedDocument;
  const { endMetadata, endOutline } = prototype;
  prototype.endMetadata = function () {
    if (profile !== undefined) addOutputIntent(this, profile);
    endMetadata.call(this);
  };
  prototype.endOutline = function () {
    for (const bookmark of this.outline.children) countClosed(bookmark);
    return endOutline.call(this);
  };
  prototype._addInfo = function () {
    this.appendXML(xmpDescription(this.info));
  };
}

/** All are closed, so that opening one shows no more than those right under it. */
function countClosed({ outlineData, children }: Outline): void {
  if (children.length > 0) outlineData.Count = -children.length;
  for (const child of children) countClosed(child);
}

function addOutputIntent(document: PdfKitDocument, bytes: Uint8Array): void {
  const colors = document.ref({ N: 3 });
  colors.end(bytes);
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: colors,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}

/** The facts of `Info` once more, word for word: the two must not differ. */
function xmpDescription(info: DocumentFacts): string {
  const whole = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${xmlText(value)}</${name}>`;
  const listed = (name: string, list: 'Alt' | 'Seq', value: string | undefined) =>
    value === undefined
      ? ''
      : `<${name}><rdf:${list}><rdf:li${list === 'Alt' ? ' xml:lang="x-default"' : ''}>${xmlText(value)}</rdf:li></rdf:${list}></${name}>`;
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    listed('dc:title', 'Alt', info.Title),
    listed('dc:creator', 'Seq', info.Author),
    listed('dc:description', 'Alt', info.Subject),
    whole('pdf:Keywords', info.Keywords),
    whole('pdf:Producer', info.Producer),
    whole('xmp:CreatorTool', info.Creator),
    whole('xmp:CreateDate', info.CreationDate.toISOString().replace(/\.\d+Z$/, 'Z')),
    '</rdf:Description>',
  ].join('');
}

const XML_NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML knows no control characters, not even escaped. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>]/g, (character) => XML_NAMES[character] ?? '');
}
