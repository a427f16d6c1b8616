import { deflateSync } from 'node:zlib';
import type { PdfKitDocument, PdfReference } from './pdfkit-document.ts';

/** Where an object lies that is not written by itself: in which object stream, and as which of its objects. */
type PackedPlace = { streamId: number; index: number };

const places = new WeakMap<PdfKitDocument, Map<number, PackedPlace>>();

/** So many objects share a stream: a reader that wants one of them unpacks them all. */
const OBJECTS_PER_STREAM = 500;

/**
 * Writes objects packed together instead of one by one (object streams, ISO 32000-1, 7.5.7). A structure has thousands
 * of small ones that are all alike: packed they take an eighth of the room. pdfkit knows no such streams, so what it
 * would write is caught, and the list of all objects is written by `writeObjectList`.
 */
export function writePacked(document: PdfKitDocument, writeObjects: () => void): void {
  const caught: { reference: PdfReference; body: string }[] = [];
  const written: string[] = [];
  const stock = { write: document._write, refEnd: document._refEnd };
  document._write = (text) => void written.push(String(text));
  document._refEnd = function (reference) {
    const [, body = ''] = written.splice(0);
    caught.push({ reference, body });
    stock.refEnd.call(this, reference);
  };
  try {
    writeObjects();
  } finally {
    document._write = stock.write;
    document._refEnd = stock.refEnd;
  }
  const known = places.get(document) ?? new Map<number, PackedPlace>();
  places.set(document, known);
  for (let first = 0; first < caught.length; first += OBJECTS_PER_STREAM) {
    const objects = caught.slice(first, first + OBJECTS_PER_STREAM);
    let offset = 0;
    const heads = objects.map(({ reference, body }) => {
      const head = `${reference.id} ${offset}`;
      offset += body.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const stream = document.ref({ Type: 'ObjStm', N: objects.length, First: head.length });
    stream.end(Buffer.from(`${head}${objects.map(({ body }) => body).join('\n')}`, 'latin1'));
    for (const [index, { reference }] of objects.entries())
      known.set(reference.id, { streamId: stream.id, index });
  }
}

/** Bytes of each entry of the list: its kind, a place of up to four gigabytes, a number of up to 65,535. */
const FIELD_BYTES = [1, 4, 2] as const;

/** Ends the file with a list that knows packed objects too. False when there are none: then pdfkit writes its own. */
export function writeObjectList(document: PdfKitDocument): boolean {
  const packed = places.get(document);
  if (packed === undefined) return false;
  const listOffset = document._offset;
  const listId = document._offsets.length + 1;
  const entries = [...document._offsets, listOffset].map((offset, index) => {
    const place = packed.get(index + 1);
    return place === undefined ? [1, offset ?? 0, 0] : [2, place.streamId, place.index];
  });
  const entryBytes = FIELD_BYTES.reduce((sum, count) => sum + count, 0);
  const table = Buffer.alloc((entries.length + 1) * entryBytes);
  // The first entry stands for no object.
  table.writeUInt16BE(0xffff, 5);
  for (const [index, [kind = 0, place = 0, number = 0]] of entries.entries()) {
    const at = (index + 1) * entryBytes;
    table.writeUInt8(kind, at);
    table.writeUInt32BE(place, at + 1);
    table.writeUInt16BE(number, at + 5);
  }
  const data = deflateSync(table);
  const id = `<${document._id.toString('hex')}>`;
  const dictionary = [
    `/Type /XRef /Size ${listId + 1} /W [${FIELD_BYTES.join(' ')}]`,
    `/Root ${document._root.id} 0 R /Info ${document._info.id} 0 R /ID [${id} ${id}]`,
    `/Filter /FlateDecode /Length ${data.length}`,
  ];
  document._write(`${listId} 0 obj`);
  document._write(`<<${dictionary.join(' ')}>>`);
  document._write('stream');
  document._write(data);
  document._write('\nendstream');
  document._write('endobj');
  document._write('startxref');
  document._write(String(listOffset));
  document._write('%%EOF');
  document.push(null);
  return true;
}
