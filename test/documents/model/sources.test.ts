import { expect, test } from 'vitest';
import { createSourceRegister, withSources } from '../../../core/documents/model/sources.ts';
import { chapterText, draft, modelOf, plain } from './model-kit.ts';

test('an address in brackets becomes a number, and the same address the same number', () => {
  const sources = createSourceRegister(draft());
  const text = withSources(
    'It doubled (https://a.example/one). It sank (https://b.example/two), says https://a.example/one.',
    sources,
  );
  expect(plain(text)).toBe('It doubled.[1] It sank,[2] says a.example.[1]');
  expect(sources.all().map(({ link }) => link)).toEqual(['https://a.example/one', 'https://b.example/two']);
});

test('a title before an address in brackets goes to the list of sources, wherever it is cited first', () => {
  const sources = createSourceRegister(draft());
  const text = withSources(
    'It doubled (https://a.example/one). It sank (B, page of prices, 2026: https://b.example/two). Both (A: https://a.example/one). So (Source: https://c.example/).',
    sources,
  );
  expect(plain(text)).toBe('It doubled.[1] It sank.[2] Both.[1] So (Source: c.example[3]).');
  expect(sources.all().map(({ title }) => title)).toEqual(['A', 'B, page of prices, 2026', undefined]);
});

test('a line of evidence titles its address', () => {
  const answers = [
    { questionId: 'Q17', evidence: 'Page of B, 2026 (https://b.example/)\nPage of C (https://c.example/)' },
  ];
  const sources = createSourceRegister(draft({ security: { answers } }));
  withSources('In the cloud (https://c.example/).', sources);
  expect(sources.all()).toEqual([{ title: 'Page of C', link: 'https://c.example/' }]);
});

test('two references in a row are kept apart', () => {
  const text = withSources('So (https://a.example/) (https://b.example/).', createSourceRegister(draft()));
  expect(plain(text)).toBe('So.[1], [2]');
});

test('a number never looks like the exponent of a digit before it', () => {
  const sources = createSourceRegister(draft());
  const text = withSources('Version 2 (https://a.example/) of 2026 (https://b.example/).', sources);
  expect(plain(text)).toBe('Version 2\u202f[1] of 2026.[2]');
});

test('evidence that ends with a year has its stop before the number, and no space', () => {
  const answers = [{ questionId: 'Q04', verdict: 'no', evidence: 'Page of B, 2026 (https://b.example/)' }];
  const model = modelOf(draft({ security: { bankVersion: 2, answers } }));
  expect(chapterText(model, 'Annex: security and privacy questionnaire')).toContain('Page of B, 2026.[1]');
});

test('text without an address stays a string', () => {
  expect(withSources('Nothing (to see) here.', createSourceRegister(draft()))).toBe('Nothing (to see) here.');
});

test('an address that is not one stays as it was typed', () => {
  expect(withSources('See https://[oops for more.', createSourceRegister(draft()))).toBe(
    'See https://[oops for more.',
  );
});

test('only https addresses can be followed', () => {
  const text = withSources('At http://plain.example/ it says so.', createSourceRegister(draft()));
  expect(JSON.stringify(text)).not.toContain('"link"');
});

test('the annex lists a source by the title that the case study gives it, in the order of citation', () => {
  const model = modelOf(
    draft({
      need: { problem: 'They did it (https://b.example/study) and more (https://a.example/other).' },
      evidence: {
        caseStudies: [
          {
            id: 'case-1',
            organisation: 'B',
            sourceTitle: 'The study of B',
            sourceLink: 'https://b.example/study',
            publishedOn: '2018-02',
          },
        ],
      },
    }),
  );
  expect(chapterText(model, 'Annex: sources')).toBe(
    '- The study of B (February 2018): https://b.example/study\n- https://a.example/other',
  );
});
