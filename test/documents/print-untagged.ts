import renderer from 'pdfmake/js/Renderer.js';
import { createWritePdf } from '../../core/documents/pdf/write-pdf.ts';
import { boardModel, fontsFolder } from './board-model.ts';

// Run by a test in a process of its own: a pdfmake whose drawing of pictures takes more than we know of.
const { prototype } = renderer.default as unknown as {
  prototype: { renderSVG(this: unknown, ...parts: unknown[]): void };
};
const stock = prototype.renderSVG;
prototype.renderSVG = function (drawing, scale, ...more) {
  stock.call(this, drawing, scale, ...more);
};

const { bytes } = await createWritePdf(fontsFolder)(boardModel(), [], () => undefined);
process.stdout.write(bytes);
