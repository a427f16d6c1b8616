import { posix } from 'node:path';
import { readZip } from '../../core/documents/zip.ts';
import { placeProblems } from './word-places.ts';

/**
 * The order of children where Word insists on one, as the schema has it (ECMA-376, part 1, annex A.1). Other programs
 * open a file that has them otherwise; Word calls it damaged.
 */
const orders: Readonly<Record<string, string>> = {
  'w:document': 'background body',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:trPr': 'cantSplit tblHeader trHeight',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tcBorders': 'top left bottom right insideH insideV tl2br tr2bl',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblCellMar': 'top left bottom right',
  'w:tcMar': 'top left bottom right',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:settings':
    'view zoom removePersonalInformation displayBackgroundShape embedTrueTypeFonts defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr updateFields compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
};
/** These come before everything else inside; what follows is free. */
const openings: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr' };

export type Element = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  text: string;
};

/** What Word would find wrong with a file, one line each; empty for one that it opens without a question. */
export function wordProblems(docx: Uint8Array): string[] {
  const parts = new Map(
    readZip(docx).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')] as const),
  );
  const trees = new Map(
    [...parts].flatMap(([name, text]) =>
      /\.(?:xml|rels)$/.test(name) ? [[name, treeOf(text)] as const] : [],
    ),
  );
  return [
    ...[...trees].flatMap(([part, tree]) =>
      all(tree).flatMap((element) => [...orderProblems(part, element), ...placeProblems(part, element)]),
    ),
    ...[...parts].flatMap(([part, text]) => (trees.has(part) ? prefixProblems(part, text) : [])),
    ...typeProblems(trees, [...parts.keys()]),
    ...relationProblems(trees, parts),
    ...referenceProblems(trees),
  ];
}

function orderProblems(part: string, { name, children }: Element): string[] {
  const first = openings[name];
  if (first !== undefined && children.some((child, index) => child.name === first && index > 0))
    return [`${part}: ${name} does not begin with ${first}`];
  if (name === 'w:tc' && children.at(-1)?.name !== 'w:p')
    return [`${part}: a cell does not end with a paragraph`];
  const order = orders[name]?.split(' ');
  if (order === undefined) return [];
  const places = children.map((child) => order.indexOf(child.name.replace(/^\w+:/, '')));
  return places.flatMap((place, index) => {
    const isBehind = place !== -1 && place >= (places[index - 1] ?? 0);
    return isBehind ? [] : [`${part}: ${children[index]?.name} stands wrong in ${name}`];
  });
}

/** Every prefix is declared, also those that a program which does not know them may ignore; no attribute stands twice. */
function prefixProblems(part: string, xml: string): string[] {
  const declared = new Set([...xml.matchAll(/\sxmlns:(\w+)=/g)].map(([, prefix]) => prefix));
  const ignored = /\smc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(' ') ?? [];
  const used = [...xml.matchAll(/<\/?(\w+):|\s(\w+):\w+="/g)].map(
    ([, ofElement, own]) => ofElement ?? own ?? '',
  );
  const twice = [...xml.matchAll(/<[\w:]+((?:\s+[\w:]+="[^"]*")+)/g)].flatMap(([, written = '']) => {
    const names = [...written.matchAll(/([\w:]+)="[^"]*"/g)].map(([, name]) => name);
    return new Set(names).size === names.length ? [] : [`${part}: an attribute stands twice in ${written}`];
  });
  const unknown = [...new Set([...ignored, ...used])].filter(
    (prefix) => prefix !== 'xmlns' && prefix !== 'xml' && !declared.has(prefix),
  );
  return [...unknown.map((prefix) => `${part}: nothing says what ${prefix} is`), ...twice];
}

type Trees = ReadonlyMap<string, Element>;

function typeProblems(trees: Trees, parts: readonly string[]): string[] {
  const types = all(trees.get('[Content_Types].xml'));
  const endings = new Set(types.map(({ attributes }) => attributes.get('Extension')));
  const named = new Set(types.map(({ attributes }) => attributes.get('PartName')?.slice(1)));
  const keys = types.flatMap(
    ({ attributes }) => attributes.get('Extension') ?? attributes.get('PartName') ?? [],
  );
  return [
    ...(new Set(keys).size === keys.length ? [] : ['a type is stated twice']),
    ...parts.flatMap((part) =>
      named.has(part) || endings.has(part.split('.').at(-1)) ? [] : [`${part} has no type`],
    ),
    ...[...named].flatMap((part) =>
      part === undefined || parts.includes(part) ? [] : [`${part} is missing`],
    ),
  ];
}

/** Every part and place that something points to is there. */
function relationProblems(trees: Trees, parts: ReadonlyMap<string, string>): string[] {
  return [...trees].flatMap(([file, tree]) => {
    if (!file.endsWith('.rels')) return [];
    const folder = posix.dirname(posix.dirname(file));
    const owner = posix.join(folder, posix.basename(file, '.rels'));
    const relations = all(tree).filter(({ name }) => name === 'Relationship');
    const known = new Set(relations.map(({ attributes }) => attributes.get('Id') ?? ''));
    const inside = relations.filter(({ attributes }) => attributes.get('TargetMode') !== 'External');
    const used = [...(parts.get(owner) ?? '').matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)];
    return [
      ...(known.size === relations.length ? [] : [`${file}: two relations have one name`]),
      ...inside.flatMap(({ attributes }) => {
        const target = posix.join(folder, attributes.get('Target') ?? '');
        return parts.has(target) ? [] : [`${file}: ${target} is missing`];
      }),
      ...used.flatMap(([, id = '']) => (known.has(id) ? [] : [`${owner}: no relation ${id}`])),
    ];
  });
}

/** Styles, lists and places that the text names exist, and no two places or pictures have one number. */
function referenceProblems(trees: Trees): string[] {
  const text = all(trees.get('word/document.xml'));
  const values = (elements: readonly Element[], name: string, attribute = 'w:val') =>
    elements.flatMap((element) => (element.name === name ? [element.attributes.get(attribute) ?? ''] : []));
  // One that Word knows without being told.
  const styles = new Set([
    'DefaultParagraphFont',
    ...values(all(trees.get('word/styles.xml')), 'w:style', 'w:styleId'),
  ]);
  const lists = new Set(values(all(trees.get('word/numbering.xml')), 'w:num', 'w:numId'));
  const places = values(text, 'w:bookmarkStart', 'w:name');
  const instructions = [
    ...values(text, 'w:fldSimple', 'w:instr'),
    ...text.flatMap(({ name, text: words }) => (name === 'w:instrText' ? [words] : [])),
  ];
  const fields = instructions.flatMap((field) => /^\s*(?:PAGE)?REF (\S+)/.exec(field)?.[1] ?? []);
  const everywhere = [...trees.values()].flatMap(all);
  const named = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
    values(everywhere, name),
  );
  const kinds = new Set(values(everywhere, 'w:abstractNum', 'w:abstractNumId'));
  const isMissing = (what: string, known: { has(name: string): boolean }) => (name: string) =>
    known.has(name) ? [] : [`no ${what} ${name}`];
  const twice = (what: string, names: readonly string[]) =>
    names.flatMap((name, index) => (names.indexOf(name) < index ? [`two of ${what} ${name}`] : []));
  return [
    ...named.flatMap(isMissing('style', styles)),
    ...values(text, 'w:numId').flatMap(isMissing('list', lists)),
    ...values(everywhere, 'w:abstractNumId').flatMap(isMissing('kind of list', kinds)),
    ...[...fields, ...values(text, 'w:hyperlink', 'w:anchor').filter(Boolean)].flatMap(
      isMissing('place', new Set(places)),
    ),
    ...twice('place', places),
    ...twice('place number', values(text, 'w:bookmarkStart', 'w:id')),
    ...values(text, 'w:bookmarkStart', 'w:id').flatMap(
      isMissing('end of place', new Set(values(text, 'w:bookmarkEnd', 'w:id'))),
    ),
    ...twice('style', values(everywhere, 'w:style', 'w:styleId')),
    ...twice('picture', values(text, 'wp:docPr', 'id')),
    ...twice(
      'control',
      text.flatMap((element) => (element.name === 'w:sdtPr' ? values(all(element), 'w:id') : [])),
    ),
    ...text.flatMap(gridProblems),
  ];
}

/** Every row has as many cells as its table has columns. */
function gridProblems({ name, children }: Element): string[] {
  if (name !== 'w:tbl') return [];
  const columns = children.find((child) => child.name === 'w:tblGrid')?.children.length;
  const rows = children.filter((child) => child.name === 'w:tr');
  const cells = rows.map((row) => row.children.filter((child) => child.name === 'w:tc').length);
  return cells.flatMap((count) =>
    count === columns ? [] : [`a row has ${count} cells for ${columns} columns`],
  );
}

const all = (element: Element | undefined): Element[] =>
  element === undefined ? [] : [element, ...element.children.flatMap(all)];

/** The elements of a part; that its tags are closed is another test's. */
function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  for (const [, closes, name, written = '', closesItself, text = ''] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1);
    if (name === undefined) {
      if (parent) parent.text += text;
    } else if (closes) open.pop();
    else {
      const attributes = new Map(
        [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const element = { name, attributes, children: [], text: '' };
      parent?.children.push(element);
      if (!closesItself) open.push(element);
    }
  }
  return root;
}
