import type { Element } from './word-structure.ts';

/** What may stand right inside an element (ECMA-376, part 1, chapters 17 and 20); anything else Word calls damaged. */
const CONTENT: Readonly<Record<string, string>> = {
  'w:body': 'w:p w:tbl w:sdt w:sectPr',
  'w:hdr': 'w:p w:tbl w:sdt',
  'w:ftr': 'w:p w:tbl w:sdt',
  'w:footnote': 'w:p w:tbl',
  'w:endnote': 'w:p w:tbl',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tr': 'w:trPr w:tc',
  'w:tc': 'w:tcPr w:p w:tbl w:sdt',
  'w:p': 'w:pPr w:r w:hyperlink w:fldSimple w:sdt w:bookmarkStart w:bookmarkEnd',
  'w:hyperlink': 'w:r w:fldSimple w:bookmarkStart w:bookmarkEnd',
  'w:fldSimple': 'w:r w:hyperlink w:bookmarkStart w:bookmarkEnd',
  'w:r':
    'w:rPr w:t w:tab w:br w:sym w:drawing w:fldChar w:instrText w:noBreakHyphen w:softHyphen w:footnoteRef w:endnoteRef w:separator w:continuationSeparator',
};

/** Attributes that Word reads as something else than text, by element; `*` holds for every element. */
const VALUES: readonly { elements: string; attributes: string; value: RegExp }[] = [
  { elements: 'w:tblW w:tcW w:gridCol', attributes: 'w:w', value: /^\d{1,5}$/ },
  { elements: 'w:sz w:szCs', attributes: 'w:val', value: /^[1-9]\d{0,3}$/ },
  { elements: 'w:tab', attributes: 'w:pos', value: /^-?\d{1,5}$/ },
  {
    elements: 'w:spacing w:ind',
    attributes: 'w:before w:after w:line w:left w:hanging',
    value: /^-?\d{1,5}$/,
  },
  { elements: 'w:ilvl', attributes: 'w:val', value: /^[0-8]$/ },
  { elements: 'w:outlineLvl', attributes: 'w:val', value: /^[0-9]$/ },
  { elements: 'w:color', attributes: 'w:val', value: /^(?:auto|[0-9a-f]{6})$/i },
  { elements: '*', attributes: 'w:color w:fill', value: /^(?:auto|[0-9a-f]{6})$/i },
  {
    elements: 'w:keepNext w:keepLines w:pageBreakBefore w:cantSplit w:tblHeader w:b w:i w:titlePg w:bidi',
    attributes: 'w:val',
    value: /^(?:true|false|on|off|0|1)$/,
  },
  { elements: 'w:pgSz', attributes: 'w:w w:h', value: /^\d{4,5}$/ },
  { elements: 'wp:extent a:ext', attributes: 'cx cy', value: /^[1-9]\d{0,11}$/ },
  { elements: 'w:bookmarkStart', attributes: 'w:name', value: /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u },
  // The name of a control that Word shows.
  { elements: 'w:alias', attributes: 'w:val', value: /^.{1,64}$/su },
];

/** Elements that stand where they may not, and values that are none of their kind. */
export function placeProblems(part: string, { name, attributes, children }: Element): string[] {
  const allowed = CONTENT[name]?.split(' ');
  const strangers = allowed ? children.filter((child) => !allowed.includes(child.name)) : [];
  const wrong = VALUES.flatMap(({ elements, attributes: names, value }) =>
    elements === '*' || elements.split(' ').includes(name)
      ? names
          .split(' ')
          .filter((attribute) => !value.test(attributes.get(attribute) ?? '') && attributes.has(attribute))
      : [],
  );
  return [
    ...strangers.map((child) => `${part}: ${child.name} may not stand in ${name}`),
    ...wrong.map((attribute) => `${part}: ${name} has ${attribute} ${attributes.get(attribute)}`),
    ...fieldProblems(part, name, children),
    ...(name === 'w:body' && children.at(-1)?.name !== 'w:sectPr'
      ? [`${part}: the body has no section`]
      : []),
  ];
}

/** Fields that are written in parts: begun, then parted, then ended. They may go over paragraphs, so a whole text is asked. */
function fieldProblems(part: string, name: string, children: readonly Element[]): string[] {
  if (!['w:body', 'w:hdr', 'w:ftr'].includes(name)) return [];
  const marks = children.flatMap(fieldMarks);
  let depth = 0;
  const isTorn = marks.some((mark) => {
    if (mark === 'begin') depth += 1;
    if (mark === 'end') depth -= 1;
    return depth < 0 || (mark === 'separate' && depth === 0);
  });
  return isTorn || depth !== 0 ? [`${part}: a field is not ended`] : [];
}

const fieldMarks = ({ name, attributes, children }: Element): string[] => [
  ...(name === 'w:fldChar' ? [attributes.get('w:fldCharType') ?? ''] : []),
  ...children.flatMap(fieldMarks),
];
