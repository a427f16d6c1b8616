import { describe, expect, test } from 'vitest';
import type { Prose, ProseBlock } from '../../../shared/domain/prose.ts';
import { chapterText, draft, modelOf, readableText } from './model-kit.ts';

const formatted: ProseBlock[] = [
  { kind: 'heading', level: 1, runs: [{ text: 'What happens today' }] },
  { kind: 'paragraph', runs: [{ text: 'Every list is ' }, { text: 'cut by hand', bold: true }] },
  {
    kind: 'list',
    isOrdered: true,
    items: [
      {
        runs: [{ text: 'Export' }],
        lists: [{ kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'from the shop' }] }] }],
      },
      { runs: [{ text: 'Send', italic: true }] },
    ],
  },
  { kind: 'quote', paragraphs: [[{ text: 'It takes a day.' }]] },
];

const modelWith = (problem: Prose) => modelOf(draft({ need: { problem } }));
const needText = (problem: Prose) => chapterText(modelWith(problem), 'Problem and customers');
const firstBlock = (problem: Prose) => {
  const { blocks } = modelWith(problem);
  return blocks[blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'need') + 1];
};

describe('a formatted answer', () => {
  test('keeps its blocks in the document', () => {
    expect(needText({ blocks: formatted }).split('\n').slice(0, 6)).toEqual([
      'What happens today',
      'Every list is cut by hand',
      '- Export',
      '  - from the shop',
      '- Send',
      'It takes a day.',
    ]);
  });

  test('stands in a cell with its blocks', () => {
    const customers = [{ id: 'one', name: 'Buyers', wants: { blocks: formatted } }];
    const { blocks } = modelOf(draft({ need: { customers } }));
    const table = blocks.find((block) => block.kind === 'table' && block.caption === 'Customers');
    expect(table).toMatchObject({ rows: [['Buyers', { blocks: [{ kind: 'subheading' }, {}, {}, {}] }]] });
  });

  test('follows the name of its field in one paragraph where it opens with one', () => {
    const goCriteria: Prose = {
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'All of: ', italic: true }] },
        { kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'no loss' }] }] },
      ],
    };
    const text = readableText(modelOf(draft({ strategy: { pilot: { goCriteria } } })));
    expect(text).toContain('What must be seen to go on. All of: \n- no loss');
  });

  test('ends like a sentence in the line of its field, before the numbers of sources, and has no second stop', () => {
    const exitPlan = { exportFormat: 'CSV files', accessDays: 30, proofOfDeletion: 'A letter.' };
    const exit = readableText(modelOf(draft({ ownership: { exitPlan } })));
    expect(exit).toContain('CSV files.\n');
    expect(exit).toContain('30 days.\n');
    expect(exit).toContain('A letter.\n');
    const answers = [
      {
        questionId: 'Q25',
        verdict: 'yes',
        evidence: 'A page (https://example.org/a)\nA letter (https://example.org/b)',
      },
    ];
    expect(readableText(modelOf(draft({ security: { answers } })))).toContain(
      'Evidence. A page;[1] A letter.[2]',
    );
  });

  test('stands under the name of its field where it opens with a list', () => {
    const goCriteria: Prose = {
      blocks: [{ kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'no loss' }] }] }],
    };
    const text = readableText(modelOf(draft({ strategy: { pilot: { goCriteria } } })));
    expect(text).toContain('What must be seen to go on\n- no loss');
  });

  test('prints a paragraph for each line of a plain one', () => {
    expect(needText('One.\n\nTwo.').split('\n').slice(0, 2)).toEqual(['One.', 'Two.']);
  });

  test('throws on a block that it does not know', () => {
    const unknown = { kind: 'table', runs: [] } as unknown as ProseBlock;
    expect(() => modelOf({ ...draft(), need: { ...draft().need, problem: { blocks: [unknown] } } })).toThrow(
      'unknown kind',
    );
  });
});

describe('a link on paper', () => {
  const linked = (text: string, link: string): Prose => ({
    blocks: [{ kind: 'paragraph', runs: [{ text, link, bold: true }] }],
  });

  test('is a numbered source', () => {
    const problem = linked('the study', 'https://example.org/study');
    expect(firstBlock(problem)).toMatchObject({
      text: [{ text: 'the study', link: 'https://example.org/study', bold: true }, { sourceNumber: 1 }],
    });
    expect(readableText(modelWith(problem))).toContain('https://example.org/study');
  });

  test('that is its own text reads like any other address', () => {
    expect(needText(linked('https://example.org/a', 'https://example.org/a'))).toMatch(/^example\.org\[1\]/);
  });

  test('to a mail address says the address', () => {
    expect(needText(linked('the team', 'mailto:team@example.org?subject=Hello'))).toMatch(
      /^the team \(team@example\.org\)/,
    );
    expect(needText(linked('team@example.org', 'mailto:team@example.org'))).toMatch(/^team@example\.org\n/);
  });
});
