import pdfDocument from 'pdfmake/js/PDFDocument.js';

/** What marks a text as part of the structure changes nothing of how it is drawn. */
const isMark = (command: string | Uint8Array): boolean =>
  typeof command === 'string' && (command === 'EMC' || command.endsWith('BDC'));

/**
 * The commands of a page are put together as text, and become bytes once. The page knows in which colour text is drawn,
 * until something other than text is drawn. What was laid out is let go page by page, because 500 pages of words and
 * their commands took a third of the memory of the whole document.
 */
export function gatherCommands(): void {
  const stock = pdfDocument.default.prototype.addPage;
  pdfDocument.default.prototype.addPage = function (options) {
    stock.call(this, options);
    const finishedPage = this._pdfMakePages?.[this._pageBufferStart - 1];
    if (finishedPage !== undefined) finishedPage.items = [];
    const { content } = this.page;
    const { write, finalize } = content;
    let commands = '';
    content.write = (command) => {
      if (!isMark(command)) content.textColor = undefined;
      commands += `${command}\n`;
    };
    content.finalize = () => {
      write.call(content, Buffer.from(commands, 'latin1'));
      commands = '';
      finalize.call(content);
    };
    return this;
  };
}
