import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorNodes } from '../../../renderer/rich-text/editor-nodes.ts';
import { contentOf, proseOf } from '../../../renderer/rich-text/prose-content.ts';
import {
  deepestList,
  normalProse,
  type ProseBlock,
  type ProseItem,
  type ProseList,
  prose,
} from '../../../shared/domain/prose.ts';

const schema = getSchema(editorNodes);
const documentOf = (content: ReturnType<typeof contentOf>) => schema.nodeFromJSON(content);

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é'), minLength: 1, maxLength: 6 });
const run = fc.record(
  {
    text,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: fc.constantFrom('https://example.org/', 'mailto:team@example.org'),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { maxLength: 4 });

function list(levels: number): fc.Arbitrary<ProseList> {
  const item: fc.Arbitrary<ProseItem> =
    levels === 1
      ? fc.record({ runs })
      : fc.record({ runs, lists: fc.array(list(levels - 1), { maxLength: 2 }) });
  return fc.record({
    kind: fc.constant('list' as const),
    isOrdered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
}

const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), runs }),
  list(deepestList),
  fc.record({
    kind: fc.constant('quote' as const),
    paragraphs: fc.array(runs, { minLength: 1, maxLength: 3 }),
  }),
);

test('every answer comes back from the editor as it went in', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const answer = normalProse(blocks);
      const document = documentOf(contentOf(answer));
      document.check();
      expect(proseOf(document)).toEqual(answer);
      if (answer !== undefined) expect(prose(8000).safeParse(answer).success).toBe(true);
    }),
  );
});

test('lists that a paste has put too deep come out as deep as a list may be', () => {
  const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const nested = (level: number): { type: string; content: object[] } => ({
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [paragraph(`level ${level}`), ...(level < 6 ? [nested(level + 1)] : [])],
      },
    ],
  });
  const answer = proseOf(documentOf({ type: 'document', content: [nested(1)] }));
  expect(prose(8000).safeParse(answer).success).toBe(true);
  expect(JSON.stringify(answer)).toContain('level 6');
});
