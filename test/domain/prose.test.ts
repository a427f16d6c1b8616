import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import { sectionProgress } from '../../shared/domain/progress.ts';
import { CompleteProposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import {
  isProseDocument,
  normalProse,
  type Prose,
  type ProseBlock,
  type ProseList,
  paragraphsOf,
  plainTextOf,
  prose,
  proseBlocks,
} from '../../shared/domain/prose.ts';

const paragraph = (text: string): ProseBlock => ({ kind: 'paragraph', runs: [{ text }] });
const accepts = (value: unknown, maxLength = 1000) => prose(maxLength).safeParse(value).success;

function nestedList(levels: number): ProseList {
  const runs = [{ text: `level ${levels}` }];
  return {
    kind: 'list',
    isOrdered: false,
    items: [levels === 1 ? { runs } : { runs, lists: [nestedList(levels - 1)] }],
  };
}

describe('what an answer may hold', () => {
  test('a plain string, as drafts held it before there was formatting', () => {
    expect(accepts('Two lines\nof text')).toBe(true);
  });

  test('every kind of block and mark', () => {
    const blocks: ProseBlock[] = [
      { kind: 'heading', level: 2, runs: [{ text: 'Since 2019' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'bold', bold: true },
          { text: 'both', bold: true, italic: true, link: 'https://example.org/a' },
          { text: 'mail', link: 'mailto:team@example.org' },
        ],
      },
      nestedList(3),
      { kind: 'quote', paragraphs: [[{ text: 'one' }], [{ text: 'two' }]] },
    ];
    expect(accepts({ blocks })).toBe(true);
  });

  test.each([
    ['an unknown block', { blocks: [{ kind: 'table', rows: [] }] }],
    ['an unknown mark', { blocks: [{ kind: 'paragraph', runs: [{ text: 'a', colour: 'red' }] }] }],
    ['a mark that is switched off', { blocks: [{ kind: 'paragraph', runs: [{ text: 'a', bold: false }] }] }],
    ['a heading of the document', { blocks: [{ kind: 'heading', level: 3, runs: [{ text: 'a' }] }] }],
    ['a key beside the blocks', { blocks: [paragraph('a')], html: '<b>' }],
    ['no blocks', { blocks: [] }],
    ['a run without text', { blocks: [{ kind: 'paragraph', runs: [{ text: '' }] }] }],
    ['a control character', { blocks: [paragraph('a\u0000b')] }],
    ['half a character', { blocks: [paragraph('a\ud800')] }],
    ['a list in a list in a list in a list', { blocks: [nestedList(4)] }],
  ])('never %s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'http://example.org',
    'file:///etc/passwd',
    'https://user:secret@example.org',
    'https:\\\\user@example.org',
    '//example.org',
    'example.org',
    '',
  ])('a link to %j is refused', (link) => {
    expect(accepts({ blocks: [{ kind: 'paragraph', runs: [{ text: 'a', link }] }] })).toBe(false);
  });

  test('the limit counts the words, not their formatting', () => {
    const blocks: ProseBlock[] = [
      { kind: 'paragraph', runs: [{ text: 'x'.repeat(10), bold: true }] },
      paragraph('y'.repeat(9)),
    ];
    expect(plainTextOf({ blocks })).toHaveLength(20);
    expect(accepts({ blocks }, 20)).toBe(true);
    expect(accepts('x'.repeat(21), 20)).toBe(false);
    expect(prose(19).safeParse({ blocks }).error?.issues).toMatchObject([{ code: 'too_big', maximum: 19 }]);
  });

  test('formatting without end is refused', () => {
    const runs = Array.from({ length: 5000 }, (_, index) =>
      index % 2 === 0 ? { text: 'a', bold: true } : { text: 'b' },
    );
    expect(accepts({ blocks: [{ kind: 'paragraph', runs }] }, 8000)).toBe(false);
  });
});

describe('the plain text of an answer', () => {
  test('has a line for every paragraph, heading, item and paragraph of a quote', () => {
    const blocks: ProseBlock[] = [
      { kind: 'heading', level: 1, runs: [{ text: 'Why' }] },
      { kind: 'paragraph', runs: [{ text: 'All ' }, { text: 'of it', bold: true }] },
      nestedList(2),
      { kind: 'quote', paragraphs: [[{ text: 'so' }], [{ text: 'there' }]] },
    ];
    expect(plainTextOf({ blocks })).toBe('Why\nAll of it\nlevel 2\nlevel 1\nso\nthere');
  });

  test('of no answer is empty', () => {
    expect(plainTextOf(undefined)).toBe('');
  });
});

describe('the stored form', () => {
  test('of a tree without formatting is a string, and of blank text nothing', () => {
    expect(normalProse([paragraph('one'), paragraph('two')])).toBe('one\ntwo');
    expect(normalProse([paragraph('  '), { kind: 'paragraph', runs: [] }])).toBeUndefined();
    expect(normalProse([{ kind: 'list', isOrdered: true, items: [{ runs: [] }] }])).toBeUndefined();
  });

  test('joins neighbours of one look and drops what can’t be kept', () => {
    const normal = normalProse([
      {
        kind: 'paragraph',
        runs: [
          { text: 'a\u0000', bold: true },
          { text: '', italic: true },
          { text: 'b', bold: true },
          { text: 'c' },
        ],
      },
    ]);
    expect(normal).toEqual({
      blocks: [{ kind: 'paragraph', runs: [{ text: 'ab', bold: true }, { text: 'c' }] }],
    });
  });

  test('of any plain text is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é') }), (text) => {
        expect(normalProse(paragraphsOf(text))).toBe(text.trim() === '' ? undefined : text);
      }),
    );
  });
});

describe('a formatted answer in a proposal', () => {
  const problem: Prose = { blocks: [{ kind: 'paragraph', runs: [{ text: 'Slow', bold: true }] }] };
  const proposal = ProposalDraft.parse({ ...emptyProposal(() => 'one'), need: { problem } });

  test('comes back as it was stored, and is one answer', () => {
    expect(proposal.need.problem).toEqual(problem);
    expect(sectionProgress(proposal, 'need').answered).toBe(1);
    expect(isProseDocument(proposal.need.problem)).toBe(true);
  });

  test('of spaces is not complete', () => {
    const blank: Prose = { blocks: [{ kind: 'paragraph', runs: [{ text: ' ', bold: true }] }] };
    const paths = CompleteProposal.safeParse({ ...proposal, need: { problem: blank } }).error?.issues.map(
      ({ path }) => path.join('.'),
    );
    expect(paths).toContain('need.problem');
    expect(proseBlocks(blank)).toEqual([]);
  });
});
