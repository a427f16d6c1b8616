import { fileURLToPath } from 'node:url';
import { createChartSvg } from '../../core/documents/chart-svg.ts';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import type { Block, DocumentModel, TableColumn } from '../../core/ports/document-model.ts';

export const fontsFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url));

const columns = (...list: [label: string, widthFraction: number, align?: 'end'][]): TableColumn[] =>
  list.map(([label, widthFraction, align = 'start' as const]) => ({ label, widthFraction, align }));

function revenueChart(): Block {
  const draw = createChartSvg(readFontMetrics(fontsFolder));
  const size = { widthPt: 451, heightPt: 190 };
  const labels = { fontSize: 8, color: '#586474' };
  const svg = draw(
    {
      color: ['#8a94a3', '#17507f', '#6fa3cf'],
      grid: {
        left: 0,
        right: 0,
        top: 28,
        bottom: 0,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: labels },
      xAxis: {
        type: 'category',
        data: ['Year 1', 'Year 2', 'Year 3'],
        axisLabel: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#586474' } },
      },
      yAxis: {
        type: 'value',
        axisLabel: { ...labels, formatter: (value: number) => `$${value}k` },
        splitLine: { lineStyle: { color: '#e4e8ee' } },
      },
      series: ['Conservative', 'Expected', 'Optimistic'].map((name, index) => ({
        name,
        type: 'bar',
        barMaxWidth: 32,
        data: [38 + index * 64, 61 + index * 108, 74 + index * 141],
        label: { show: true, position: 'top', ...labels, textBorderColor: '#ffffff', textBorderWidth: 2 },
      })),
    },
    size,
  );
  return {
    kind: 'chart',
    caption: 'Incremental revenue per year, thousand US dollars, three scenarios',
    svg,
    description: 'Expected revenue grows from 102 to 215 thousand dollars.',
    ...size,
  };
}

const decision: Block[] = [
  { kind: 'heading', level: 1, text: 'Decision requested', number: '1', anchor: 'overview' },
  {
    kind: 'callout',
    tone: 'ask',
    title: 'Approve 36 months of one email marketing service, starting with a 90-day pilot',
    text: 'Marketing pays from its own budget. IT gives 116 hours once and 5.5 hours a month. The pilot stops by itself if a stop rule is met.',
  },
  {
    kind: 'figures',
    figures: [
      { label: 'Net benefit, 3 years', value: '$182,400', note: 'expected scenario' },
      { label: 'Payback', value: '7 months', note: '11 months if conservative' },
      { label: 'IT effort', value: '116 h', note: 'once, then 5.5 h a month' },
    ],
  },
  {
    kind: 'paragraph',
    tone: 'lead',
    text: 'The retailer runs 14 shops and one web shop. Its single newsletter reaches 60,000 people with the same message, and nobody can say which order it caused.',
  },
  {
    kind: 'paragraph',
    text: [
      { text: 'Peers who measure the ' },
      { text: 'incremental', italic: true },
      { text: ' value of email, rather than the last click, doubled their programme' },
      { text: '', sourceNumber: 1 },
      { text: ', and the same measure is proposed here. The method is described by the vendor-neutral ' },
      { text: 'measurement guide', link: 'https://example.org/guides/measurement?part=2' },
      { text: ' and needs two things of IT: a nightly export of orders, and a holdout flag on the contact.' },
    ],
  },
  {
    kind: 'paragraph',
    text: 'The current tool ends in month three. Doing nothing costs $380 a month for a tool that is no longer developed, leaves abandoned baskets without an answer, and keeps 18 hours of manual list work a month. Using the CRM module that is already licensed was examined and is part of the comparison below; it lacks an unsubscribe reason, a bounce log and a stable interface for events.',
  },
];

const options: Block[] = [
  { kind: 'heading', level: 1, text: 'Options compared', number: '2', anchor: 'options' },
  { kind: 'heading', level: 2, text: 'What each candidate does' },
  {
    kind: 'table',
    caption: 'Functions that matter to IT',
    columns: columns(
      ['Function', 0.16],
      ['Service A (proposed)', 0.28],
      ['CRM module we own', 0.28],
      ['Do nothing', 0.28],
    ),
    rows: [
      [
        'Stores',
        'Name, address, consent, orders of the last 24 months',
        'Name and address; consent as free text',
        'A list in a spreadsheet',
      ],
      [
        'Sends',
        'Newsletter, welcome series, abandoned-basket mail from our own sub-domain with SPF, DKIM and DMARC',
        'Newsletter only',
        'Newsletter by hand',
      ],
      [
        'Tracks',
        [{ text: 'Opens and clicks, ' }, { text: 'can be switched off per contact', bold: true }],
        'Clicks',
        'Nothing',
      ],
      [
        'Interface',
        'REST and webhooks; https://api.example.com/v3/lists/members/activity-feed/subscriber-hash-of-the-lower-case-address',
        'Files over SFTP',
        '–',
      ],
      ['Sign-on', 'SAML 2.0, multi-factor', 'As the CRM', '–'],
    ],
    note: 'As published by the vendors; not verified by a test of our own.',
  },
  { kind: 'heading', level: 2, text: 'Cost of each option' },
  {
    kind: 'table',
    caption: 'Cost over three years, US dollars',
    columns: columns(
      ['Item', 0.4],
      ['Year 1', 0.15, 'end'],
      ['Year 2', 0.15, 'end'],
      ['Year 3', 0.15, 'end'],
      ['Total', 0.15, 'end'],
    ),
    rows: [
      ['Subscription, 60,000-contact tier', '7,800.00', '8,190.00', '8,599.50', '24,589.50'],
      ['Creative freelancer', '4,800.00', '4,800.00', '4,800.00', '14,400.00'],
      ['Template design and list migration', '6,500.00', '0.00', '0.00', '6,500.00'],
      ['IT hours', '15,111.00', '5,580.00', '5,580.00', '26,271.00'],
      ['Privacy and contract review', '2,000.00', '0.00', '0.00', '2,000.00'],
    ],
    sumRow: ['Total', '36,211.00', '18,570.00', '18,979.50', '73,760.50'],
    note: 'The subscription is a budget until a written quote replaces it.',
  },
  revenueChart(),
  { kind: 'heading', level: 3, text: 'What the chart leaves out' },
  {
    kind: 'list',
    ordered: false,
    items: [
      'Orders that would have come anyway: 65 % of all attributed orders in the expected scenario.',
      [
        { text: 'Savings in list work: ' },
        { text: 'half of 18 hours a month', bold: true },
        { text: ' is counted, no more.' },
      ],
      'Effects on the shops. They are likely, and nobody has measured them.',
    ],
  },
  {
    kind: 'list',
    ordered: true,
    items: [
      'Sign the contract and the data-processing agreement.',
      'Set up sign-on and the sending domain.',
      'Move the list, then send the first message to 2,500 people.',
    ],
  },
];

const security: Block[] = [
  { kind: 'heading', level: 1, text: 'Security, privacy and impact on IT', number: '3', anchor: 'security' },
  {
    kind: 'callout',
    tone: 'warning',
    title: 'Open: data location',
    text: 'The vendor names data centres in the United States. The data-protection officer must confirm the transfer basis before the pilot begins.',
  },
  {
    kind: 'table',
    caption: 'Risk register',
    columns: columns(['Risk', 0.3], ['Likelihood', 0.13], ['Impact', 0.12], ['What we do about it', 0.45]),
    rows: Array.from({ length: 18 }, (_, index) => [
      `Risk ${index + 1}: ${['a list is exported by someone who left', 'messages are marked as spam', 'the interface changes', 'consent is not recorded'][index % 4]}`,
      ['Low', 'Medium', 'High'][index % 3] ?? '',
      ['High', 'Medium'][index % 2] ?? '',
      'Access ends with the employment through single sign-on; exports are logged and reviewed every quarter by the owner.',
    ]),
  },
  {
    kind: 'callout',
    tone: 'note',
    title: 'Stop rule',
    text: 'The pilot ends when complaints pass 0.3 % of delivered messages in any week.',
  },
  {
    kind: 'paragraph',
    tone: 'small',
    text: 'Ελληνικά, Кириллица, Łódź, Ångström, naïve, “quoted” – dashes — €1,000 ≈ £860; CO₂, x² ≤ 4, A → B. Not printable: 漢字 🎉.',
  },
];

const closing: Block[] = [
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, text: 'Decision and sign-off', number: '4', anchor: 'decision' },
  {
    kind: 'paragraph',
    text: 'Each reviewer decides for their own field. Conditions count as approval once they are met.',
  },
  {
    kind: 'signOff',
    rows: [
      { role: 'Head of Marketing', id: 'marketing' },
      { role: 'IT Security lead', id: 'security' },
      { role: 'Data-protection officer', id: 'privacy' },
      { role: 'Financial controller', id: 'finance' },
    ],
    decisions: [
      { value: 'approved', label: 'Approved' },
      { value: 'approved-with-conditions', label: 'Approved with conditions' },
      { value: 'declined', label: 'Not approved' },
    ],
  },
];

/** Every kind of block, with texts as long as they are in life. */
export function boardModel(): DocumentModel {
  return {
    title: 'Email marketing service for 60,000 customers',
    author: 'Marketing Operations lead',
    subject: 'Proposal to IT review',
    language: 'en-US',
    keywords: ['email marketing', 'proposal', 'IT review'],
    createdAt: '2026-11-21T09:30:00.000Z',
    mark: 'DRAFT',
    versionLabel: 'Version 12',
    proposalId: '01890a5d-ac96-774b-bcce-b302099a8057',
    contentHash: '3f9a01bcdeadbeef3f9a01bcdeadbeef3f9a01bcdeadbeef3f9a01bcdeadbeef',
    confidentialityLabel: 'Internal',
    cover: {
      title: 'Email marketing service for 60,000 customers',
      subtitle:
        'Approve 36 months of one email marketing service, starting with a pilot of 90 days and 2,500 contacts.',
      organisation: 'Regional outdoor-goods retailer',
      facts: [
        { label: 'Prepared for', value: 'IT Security, Data protection, Architecture, Service desk' },
        { label: 'Prepared by', value: 'Marketing Operations lead' },
        { label: 'Sponsor', value: 'Head of Marketing' },
        { label: 'Decision needed by', value: '4 January 2027' },
        { label: 'Status', value: 'Draft, version 12 of 21 November 2026' },
      ],
      logo: undefined,
    },
    blocks: [
      { kind: 'contents', title: 'Contents' },
      { kind: 'pageBreak' },
      ...decision,
      ...options,
      ...security,
      ...closing,
    ],
  };
}
