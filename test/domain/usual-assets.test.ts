import { expect, test } from 'vitest';
import { ToolCategory } from '../../shared/domain/options.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { isOrphan, missingUsualAssets, toolCategories } from '../../shared/domain/usual-assets.ts';

function proposal(categories: readonly string[], assets: readonly object[] = [], proposed?: number) {
  const candidates = categories.map((category, index) => ({
    id: `tool-${index}`,
    kind: 'candidate',
    category,
  }));
  return ProposalDraft.parse({
    formatVersion: 1,
    options: { candidates, ...(proposed !== undefined && { proposedOptionId: `tool-${proposed}` }) },
    ownership: { assets: assets.map((asset, index) => ({ id: `asset-${index}`, ...asset })) },
  });
}

test.each(ToolCategory.options)('a tool for %s brings its account and something else along', (category) => {
  const names = missingUsualAssets(proposal([category])).map(({ name }) => name);
  expect(names[0]).toBe('Account with the vendor');
  expect(names.length).toBeGreaterThan(1);
});

test('the proposed tool decides; while there is none, every candidate does', () => {
  expect(toolCategories(proposal(['email', 'social']))).toEqual(['email', 'social']);
  expect(toolCategories(proposal(['email', 'social'], [], 1))).toEqual(['social']);
  expect(missingUsualAssets(proposal([]))).toEqual([]);
});

test('what is there under another name is not offered again', () => {
  const assets = [
    { kind: 'sending-domain', name: 'news.example.org' },
    { kind: 'other', name: 'account at the service' },
  ];
  expect(missingUsualAssets(proposal(['email'], assets)).map(({ kind }) => kind)).toEqual([
    'database',
    'api-key',
    'document',
  ]);
});

test('two kinds of tools share what both bring', () => {
  const names = missingUsualAssets(proposal(['email', 'ai'])).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('an asset with a deputy or a way back is no orphan', () => {
  expect(isOrphan({})).toBe(true);
  expect(isOrphan({ deputyRole: ' ' })).toBe(true);
  expect(isOrphan({ deputyRole: 'Web developer' })).toBe(false);
  expect(isOrphan({ recoveryPath: 'By the registrar' })).toBe(false);
});
