import pdfDocument from 'pdfmake/js/PDFDocument.js';

type Unwritten = ReturnType<(typeof pdfDocument)['default']['prototype']['ref']>;

let isApplied = false;

/**
 * Has what is packed already, such as a picture, written as it is. pdfkit puts the content of an object together, also
 * where it is one piece, and that copy is part of the file in memory: a document with 50 MB of pictures had them twice.
 */
export function writeContentUncopied(): void {
  if (isApplied) return;
  isApplied = true;
  const { prototype } = pdfDocument.default;
  const stock = prototype.ref;
  prototype.ref = function (data) {
    const reference = stock.call(this, data);
    if (data?.Filter !== undefined) finalizeUncopied(reference);
    return reference;
  };
}

function finalizeUncopied(reference: Unwritten): void {
  const { document, finalize } = reference;
  reference.finalize = () => {
    const [content, ...others] = reference.buffer;
    if (content === undefined || others.length > 0) return finalize.call(reference);
    reference.buffer = [];
    const write = document._write;
    document._write = (part) => {
      if (part === 'endobj') {
        write.call(document, 'stream');
        write.call(document, Buffer.from(content.buffer, content.byteOffset, content.byteLength));
        write.call(document, '\nendstream');
      }
      write.call(document, part);
    };
    try {
      finalize.call(reference);
    } finally {
      document._write = write;
    }
  };
}
