import { type ProseBlock, ProseLink, type ProseRun } from '../../shared/domain/prose.ts';
import { blocksOfLines, type LinePlace, type PastedLine } from './pasted-lines.ts';

/** What a piece of HTML says, and how many pictures it showed. */
export type PastedText = { readonly blocks: ProseBlock[]; readonly pictureCount: number };

/** More than any field takes: what comes after it is not read. */
const mostCharacters = 60_000;

/** Reads text from a word processor or a web page. Only what an answer may hold comes out, whatever goes in. */
export function readPastedHtml(html: string): PastedText {
  const reader = createReader();
  reader.readChildren(parsed(html).body, { look: {}, place: { kind: 'paragraph' } });
  reader.endLine({ kind: 'paragraph' });
  return { blocks: blocksOfLines(reader.lines), pictureCount: reader.pictureCount() };
}

/** Reads plain text: a paragraph per line. */
export function readPastedText(text: string): PastedText {
  const lines = text
    .slice(0, mostCharacters)
    .split(/\r\n?|\n/)
    .map(visible)
    .filter((line) => line.trim() !== '');
  return {
    blocks: lines.map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })),
    pictureCount: 0,
  };
}

type Look = Omit<ProseRun, 'text'>;
type Context = {
  readonly look: Look;
  readonly place: LinePlace;
  /** The cells of a row stand in one line. */
  readonly isInRow?: boolean;
  readonly isPreformatted?: boolean;
  readonly listDepth?: number;
};

const skipped = new Set(
  'base button canvas embed frame head iframe input link math meta noembed noframes noscript object option script select style template textarea title'.split(
    ' ',
  ),
);
const pictures = new Set(['img', 'picture', 'svg', 'video', 'audio', 'v:shape', 'v:imagedata']);
const blockNames = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function createReader() {
  const lines: PastedLine[] = [];
  let runs: ProseRun[] = [];
  /** The end of the line so far; empty at its beginning. */
  let lastCharacter = '';
  let characterCount = 0;
  let pictureCount = 0;

  function endLine(place: LinePlace) {
    const trimmed = trimmedRuns(runs);
    runs = [];
    lastCharacter = '';
    if (trimmed.length > 0) lines.push({ place, runs: trimmed });
  }

  function addText(text: string, look: Look, isPreformatted = false) {
    const clean = visible(text);
    const fits = isPreformatted ? clean : clean.replace(/[ \t\n\r\f]+/g, ' ');
    const fitted = lastCharacter.trim() === '' ? fits.replace(/^ /, '') : fits;
    if (fitted === '') return;
    characterCount += fitted.length;
    lastCharacter = fitted.at(-1) ?? '';
    runs.push({ ...look, text: fitted });
  }

  function breakLine(context: Context) {
    if (context.isInRow) return addText(' ', context.look);
    if (lastCharacter === '\n') return endLine(context.place);
    if (runs.length === 0) return;
    lastCharacter = '\n';
    runs.push({ text: '\n' });
  }

  function readChildren(parent: Node, context: Context) {
    for (const child of parent.childNodes) {
      if (characterCount > mostCharacters) return;
      if (child instanceof Text) readText(child.data, context);
      else if (child instanceof Element) readElement(child, context);
    }
  }

  function readText(text: string, { look, place, isPreformatted = false }: Context) {
    if (!isPreformatted) return addText(text, look);
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) endLine(place);
      addText(line, look, true);
    }
  }

  function readElement(element: Element, outer: Context) {
    const name = element.localName;
    const style = element.getAttribute(styleName) ?? '';
    if (pictures.has(name)) pictureCount += 1;
    if (pictures.has(name) || skipped.has(name) || isHidden(element, style)) return;
    if (name === 'br') return breakLine(outer);
    const context = insideOf(element, style, outer);
    if (name === 'tr' && element.children.length > 1) return readRow(element, context);
    if (!blockNames.has(name)) return readInline(element, context);
    if (context.isInRow) {
      addText(' ', context.look);
      return readChildren(element, context);
    }
    endLine(outer.place);
    readChildren(element, context);
    endLine(context.place);
  }

  /** An insecure address can't be linked, but says where something was found: it is written out. */
  function readInline(element: Element, context: Context) {
    readChildren(element, context);
    const address = element.localName === 'a' ? (element.getAttribute('href')?.trim() ?? '') : '';
    if (/^http:\/\/\S+$/i.test(address) && !element.textContent?.includes(address))
      addText(` (${address})`, context.look);
  }

  function readRow(row: Element, context: Context) {
    endLine(context.place);
    for (const cell of row.children) {
      if (lastCharacter !== '') addText(' · ', {});
      readChildren(cell, { ...insideOf(cell, cell.getAttribute(styleName) ?? '', context), isInRow: true });
    }
    endLine(context.place);
  }

  return { lines, endLine, readChildren, pictureCount: () => pictureCount };
}

function insideOf(element: Element, style: string, outer: Context): Context {
  const { bold, ...inHeading } = lookOf(element, style, outer.look);
  const look = bold && outer.place.kind !== 'heading' ? { ...inHeading, bold } : inHeading;
  const context = { ...outer, look };
  switch (element.localName) {
    case 'h1':
    case 'h2':
      return { ...context, look: {}, place: { kind: 'heading', level: 1 } };
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...context, look: {}, place: { kind: 'heading', level: 2 } };
    case 'blockquote':
      return { ...context, place: { kind: 'quote' } };
    case 'pre':
      return { ...context, isPreformatted: true };
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...context, listDepth: (outer.listDepth ?? 0) + 1 };
    case 'li': {
      const isOrdered = element.parentElement?.localName === 'ol';
      return { ...context, place: { kind: 'item', depth: outer.listDepth ?? 1, isOrdered } };
    }
    case 'p':
      return { ...context, ...placeInWord(element, style) };
    default:
      return context;
  }
}

/** Word writes lists and titles as paragraphs that say so in their style. */
function placeInWord(element: Element, style: string): { place?: LinePlace } {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  if (level !== undefined) {
    const mark = [...element.querySelectorAll(`[${styleName}]`)].find(isWordMark)?.textContent ?? '';
    return {
      place: { kind: 'item', depth: Number(level), isOrdered: /^\s*\(?([\divx]+|[a-z])[.)]/i.test(mark) },
    };
  }
  return element.classList.contains('MsoTitle') ? { place: { kind: 'heading', level: 1 } } : {};
}

/** The bullet or number of an item, which Word writes into its text. */
const isWordMark = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute(styleName) ?? '');

function isHidden(element: Element, style: string): boolean {
  return (
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style) ||
    isWordMark(element)
  );
}

function lookOf(element: Element, style: string, outer: Look): Look {
  const name = element.localName;
  const weight = /font-weight\s*:\s*([a-z\d]+)/i.exec(style)?.[1];
  const slant = /font-style\s*:\s*([a-z]+)/i.exec(style)?.[1];
  const isBold =
    weight !== undefined
      ? /bold/i.test(weight) || Number(weight) >= 600
      : name === 'b' || name === 'strong' || outer.bold === true;
  const isItalic =
    slant !== undefined
      ? /italic|oblique/i.test(slant)
      : name === 'i' || name === 'em' || name === 'cite' || outer.italic === true;
  const link = name === 'a' ? ProseLink.safeParse(element.getAttribute('href')?.trim()).data : outer.link;
  return {
    ...(isBold ? { bold: true as const } : {}),
    ...(isItalic ? { italic: true as const } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

/** Characters that steer the direction of text, break it where nobody sees it, or only seem to be a space. */
function visible(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
}

function trimmedRuns(runs: readonly ProseRun[]): ProseRun[] {
  const text = runs.map((run) => run.text).join('');
  let left = text.trim().length;
  let skip = text.length - text.trimStart().length;
  const trimmed: ProseRun[] = [];
  for (const run of runs) {
    const own = run.text.slice(Math.min(skip, run.text.length)).slice(0, left);
    skip = Math.max(0, skip - run.text.length);
    left -= own.length;
    if (own !== '') trimmed.push({ ...run, text: own });
  }
  return trimmed;
}

type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/** Vouches for nothing but this parser: its documents run no script, load nothing and are never shown. */
const policy = trustedTypes?.createPolicy('countersign-clipboard', { createHTML: (html) => html });

function parsed(html: string): Document {
  const inert = quiet(html);
  return new DOMParser().parseFromString(policy ? policy.createHTML(inert) : inert, 'text/html');
}

const styleName = 'data-style';

/**
 * Takes out what the parser would report as a breach of the page's policy, though none of it would ever run or load.
 * Nothing rests on it: the reader takes no attribute on but an address that it has checked.
 */
function quiet(html: string): string {
  return html
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1\b[^<>]*>/gi, '')
    .replace(/<(?:base|link|meta)\b[^<>]*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi, (tag) =>
      tag.replace(/([\s"'/])(style|on[a-z]+|srcdoc)(?=\s*=)/gi, '$1data-$2'),
    );
}
