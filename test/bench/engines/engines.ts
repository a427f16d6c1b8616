import type { Engine } from './engine.ts';

/** By the name that a case hands to its script. Each is loaded alone, so that a cold start counts only its own. */
const engines = {
  countersign: async () => (await import('./countersign.ts')).countersign(),
  'stock-pdfmake-inter': async () => (await import('./stock-pdfmake.ts')).stockPdfmake('inter'),
  'stock-pdfmake-roboto': async () => (await import('./stock-pdfmake.ts')).stockPdfmake('roboto'),
  'stock-pdfmake-our-fonts': async () => (await import('./stock-pdfmake.ts')).stockPdfmake('ours'),
  pdfkit: async () => (await import('./pdfkit.ts')).pdfkit(),
  typst: async () => (await import('./typst.ts')).typst(),
  'react-pdf': async () => (await import('./react-pdf.ts')).reactPdf(),
  chromium: async () => (await import('./chromium.ts')).chromium(),
} as const satisfies Record<string, () => Promise<Engine>>;

export type EngineName = keyof typeof engines;

export const openEngine = (name: EngineName): Promise<Engine> => engines[name]();
