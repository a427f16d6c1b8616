import { asParent } from '../tagging/mark-drawing.ts';
import type { PdfKitDocument, PdfReference } from '../tagging/pdfkit-document.ts';
import type { Placed } from '../tagging/placed-items.ts';
import type { TaggedInternals } from '../tagging/tagged-internals.ts';
import { boxAppearance, choiceAppearance, LINE_PT, type Size } from './appearance.ts';
import type { FormField, WithField } from './form-field.ts';
import { embedFormFont, type FormFont } from './form-font.ts';

/** A rectangle as pdfmake draws it, in points from the upper left corner of the page. */
type FieldBox = Placed & WithField & { x: number; y: number; w: number; h: number };

/** The form of one document: its fields by the parts of their names. */
type Form = {
  dictionary: PdfReference;
  root: Branch;
  fontName: string;
  /** Drawings that were made already: fields of one size share theirs. */
  drawings: Map<string, PdfReference>;
};
type Branch = { reference: PdfReference | undefined; kids: PdfReference[]; branches: Map<string, Branch> };

const forms = new WeakMap<PdfKitDocument, Form>();

const FONT_SIZE_PT = 8;
/** Bits of `Ff` (ISO 32000-1, tables 226 and 228). */
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
/** Bit of `F`: the field is printed. */
const PRINT = 4;

let font: FormFont | undefined;

/** Has pdfmake make a form field of each rectangle that carries one. What a reader needs to show it is in the file. */
export function applyFormFields(
  { renderer, pdfDocument }: Pick<TaggedInternals, 'renderer' | 'pdfDocument'>,
  formFont: FormFont,
): void {
  const isApplied = font !== undefined;
  font = formFont;
  if (isApplied) return;
  const { renderVector } = renderer;
  const { endAcroForm } = pdfDocument;
  renderer.renderVector = function (vector) {
    const box = vector as FieldBox;
    if (box.field === undefined || font === undefined) renderVector.call(this, vector);
    else addField(this.pdfDocument, box, box.field, font);
  };
  pdfDocument.endAcroForm = function () {
    const form = forms.get(this);
    if (form === undefined) return endAcroForm.call(this);
    endBranches(form.root);
    form.dictionary.data.Fields = form.root.kids;
    form.dictionary.end();
    return this;
  };
}

function addField(document: PdfKitDocument, box: FieldBox, field: FormField, formFont: FormFont): void {
  const form = forms.get(document) ?? createForm(document, formFont);
  const last = field.path.length - 1;
  const parent = branchOf(document, form.root, field.path.slice(0, last));
  const name = field.path[last] ?? '';
  const size = { width: box.w, height: box.h };
  const tooltip = new String(field.tooltip);
  if (field.kind === 'text') {
    addWidget(document, box, parent, {
      FT: 'Tx',
      T: new String(name),
      TU: tooltip,
      DA: textStyle(form),
      ...(field.isMultiline ? { Ff: MULTILINE } : {}),
      MK: boxAppearance.colors,
      AP: { N: drawn(document, form, size, boxAppearance.draw(size)) },
    });
    return;
  }
  const choice = branchOf(document, parent, [name]);
  const group = choice.reference?.data ?? {};
  Object.assign(group, { FT: 'Btn', Ff: RADIO, V: 'Off' });
  addWidget(document, box, choice, {
    TU: tooltip,
    AS: 'Off',
    MK: choiceAppearance.colors,
    AP: {
      N: {
        [field.value]: drawn(document, form, size, choiceAppearance.draw(size, field.dotColor)),
        Off: drawn(document, form, size, choiceAppearance.draw(size)),
      },
    },
  });
}

function createForm(document: PdfKitDocument, formFont: FormFont): Form {
  const fontName = 'Form';
  const dictionary = document.ref({ DR: { Font: { [fontName]: embedFormFont(document, formFont) } } });
  const form: Form = {
    dictionary,
    root: { reference: undefined, kids: [], branches: new Map() },
    fontName,
    drawings: new Map(),
  };
  dictionary.data.DA = textStyle(form);
  document._root.data.AcroForm = dictionary;
  forms.set(document, form);
  return form;
}

const textStyle = ({ fontName }: Pick<Form, 'fontName'>) => new String(`/${fontName} ${FONT_SIZE_PT} Tf 0 g`);

/** The branch of a name, made where it is missing. */
function branchOf(document: PdfKitDocument, from: Branch, path: readonly string[]): Branch {
  return path.reduce((branch, part) => {
    const known = branch.branches.get(part);
    if (known !== undefined) return known;
    const reference = document.ref({
      T: new String(part),
      ...(branch.reference === undefined ? {} : { Parent: branch.reference }),
    });
    const made: Branch = { reference, kids: [], branches: new Map() };
    branch.kids.push(reference);
    branch.branches.set(part, made);
    return made;
  }, from);
}

function endBranches({ reference, kids, branches }: Branch): void {
  for (const branch of branches.values()) endBranches(branch);
  if (reference === undefined) return;
  reference.data.Kids = kids;
  reference.end();
}

function addWidget(document: PdfKitDocument, box: FieldBox, parent: Branch, entries: object): void {
  const { height: pageHeight } = document.page;
  const widget = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: [box.x, pageHeight - box.y - box.h, box.x + box.w, pageHeight - box.y],
    F: PRINT,
    // Said for readers that draw the field again with what was filled in.
    BS: { W: LINE_PT, S: 'S' },
    P: document.page.dictionary,
    ...(parent.reference === undefined ? {} : { Parent: parent.reference }),
    ...entries,
  });
  parent.kids.push(widget);
  document.page.annotations.push(widget);
  if (box._placement?.kind === 'element') asParent(document, box._placement).add({ annotationRef: widget });
  widget.end();
}

/** A drawing of its own, which a reader shows in the place of the field. */
function drawn(
  document: PdfKitDocument,
  form: Form,
  { width, height }: Size,
  operators: string,
): PdfReference {
  const known = form.drawings.get(operators);
  if (known !== undefined) return known;
  const drawing = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {},
  });
  drawing.end(Buffer.from(operators, 'latin1'));
  form.drawings.set(operators, drawing);
  return drawing;
}
