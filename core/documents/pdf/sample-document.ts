import type { Block, DocumentModel } from '../../ports/document-model.ts';

const PROSE = [
  'The marketing department asks for a decision on a tool that sends messages to customers who agreed to receive them.',
  'It stores names, addresses and consent, exchanges them with the shop every night, and reports opens, clicks and orders.',
  'Revenue, cost, margin, effort and risk were estimated for three years; every assumption names its source and owner.',
  'The pilot runs for 90 days with 2,500 contacts. It stops when complaints pass 0.3 % or when security finds a gap.',
] as const;

const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" width="440" height="160" viewBox="0 0 440 160">' +
  '<path d="M40 140L400 140" stroke="#888" fill="none"/><rect x="60" y="60" width="40" height="80" fill="#17507f"/>' +
  '<rect x="160" y="40" width="40" height="100" fill="#17507f"/><path d="M60 100C120 80 200 60 380 20" stroke="#8f4a00" fill="none"/>' +
  '<text x="60" y="155" font-family="Inter" font-size="9">Year 1</text></svg>';

function section(number: number): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Proposal section', number: String(number) },
    { kind: 'paragraph', text: PROSE[0], tone: 'lead' },
    {
      kind: 'paragraph',
      text: [{ text: PROSE[1] }, { text: ' Important.', bold: true }, { text: '', sourceNumber: 1 }],
    },
    { kind: 'heading', level: 2, text: 'Costs and benefits' },
    { kind: 'list', ordered: false, items: PROSE },
    {
      kind: 'table',
      caption: 'Costs over three years',
      columns: [
        { label: 'Item', align: 'start', widthFraction: 0.4 },
        { label: 'Year 1', align: 'end', widthFraction: 0.2 },
        { label: 'Year 2', align: 'end', widthFraction: 0.2 },
        { label: 'Year 3', align: 'end', widthFraction: 0.2 },
      ],
      rows: PROSE.map((text, index) => [text.slice(0, 40), `${index}1,234.50`, `${index}6,789.00`, '0']),
      sumRow: ['Total', '12,345.00', '67,890.00', '0'],
    },
    {
      kind: 'chart',
      caption: 'Revenue',
      svg: CHART,
      description: 'Bars and a line',
      widthPt: 440,
      heightPt: 160,
    },
    { kind: 'callout', tone: 'note', title: 'What it means', text: PROSE[3] },
  ];
}

/** A document with every kind of work in it: rendering it once makes the first real one fast. Nobody sees it. */
export const sampleDocument: DocumentModel = {
  title: 'Sample',
  author: '',
  subject: '',
  language: 'en-US',
  keywords: [],
  createdAt: '2000-01-01T00:00:00.000Z',
  mark: 'DRAFT',
  versionLabel: 'Version 1',
  contentHash: '00000000',
  confidentialityLabel: 'Internal',
  cover: {
    title: 'Sample',
    subtitle: PROSE[0],
    organisation: 'Sample',
    facts: [{ label: 'Date', value: '2000' }],
    logo: undefined,
  },
  blocks: [{ kind: 'contents', title: 'Contents' }, { kind: 'pageBreak' }, ...[1, 2, 3].flatMap(section)],
};
