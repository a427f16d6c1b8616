import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAppError } from '../../shared/contract/errors.ts';
import { type DraftFileContent, readDraftFile, writeDraftFile } from '../../shared/domain/draft-file.ts';
import { cleanText } from '../../shared/domain/faces.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const contentOf = (problem: string): DraftFileContent => ({
  origin: { id: 'origin', revision: 3, savedAt: '2026-01-02T03:04:05.000Z' },
  proposal: ProposalDraft.parse({ formatVersion: 1, need: { problem } }),
  blobs: [],
});

/** The details with which a text is refused. */
function refusal(text: string) {
  try {
    readDraftFile(text, digest);
  } catch (error) {
    if (isAppError(error, 'file-refused')) return error.details;
    throw error;
  }
  throw new Error('The text was accepted.');
}

test('a draft comes back as it was written, whatever its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
      const content = contentOf(cleanText(typed));
      expect(readDraftFile(writeDraftFile(content, digest), digest)).toEqual(content);
    }),
  );
});

test('the same draft gives the same text', () => {
  expect(writeDraftFile(contentOf('p'), digest)).toBe(writeDraftFile(contentOf('p'), digest));
});

test('one changed letter is noticed', () => {
  const text = writeDraftFile(contentOf('price'), digest).replace('price', 'prize');
  expect(refusal(text)).toMatchObject({ reason: 'damaged', where: 'the content' });
});

test('a file cut off anywhere is refused', () => {
  const text = writeDraftFile(contentOf('problem'), digest);
  for (let length = 0; length < text.length - 2; length += 37)
    expect(['damaged', 'not-a-proposal', 'invalid']).toContain(refusal(text.slice(0, length)).reason);
});

test('a file from a newer version is refused and names both versions', () => {
  const text = writeDraftFile(contentOf('p'), digest).replace('"version":1', '"version":99');
  expect(refusal(text)).toEqual({
    reason: 'newer-version',
    where: 'version',
    found: 'version 99',
    expected: 'version 1 or older',
  });
});

test('a wrong field is refused with its path, what was found and what was expected', () => {
  const proposal = { formatVersion: 1, overview: { title: 7 } };
  const text = JSON.stringify({ format: 'countersign-proposal', version: 1, content: { proposal } });
  expect(refusal(text)).toMatchObject({ reason: 'invalid', where: 'overview.title', found: '7' });
});

test('JSON of another program is not a proposal', () => {
  expect(refusal('{"name":"something","version":"1.0.0"}').reason).toBe('not-a-proposal');
  expect(refusal('hello').reason).toBe('not-a-proposal');
  expect(refusal('').reason).toBe('not-a-proposal');
});

test('deep nesting, repeated keys and keys that reach a prototype are refused before parsing', () => {
  expect(refusal('['.repeat(100_000))).toMatchObject({ reason: 'invalid', expected: 'at most 32 levels' });
  expect(refusal('{"a":1,"a":2}')).toMatchObject({ reason: 'invalid', found: 'the key a twice' });
  expect(refusal('{"\\u005f_proto__":{}}')).toMatchObject({ reason: 'invalid', found: 'the key __proto__' });
  expect(refusal(`[${'1,'.repeat(250_000)}1]`)).toMatchObject({
    reason: 'invalid',
    expected: 'at most 200000 values',
  });
});
