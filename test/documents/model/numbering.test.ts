import { expect, test } from 'vitest';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import { blockTexts, draft, modelOf, sampleProposal } from './model-kit.ts';

const model = modelOf(sampleProposal());
const runs = model.blocks.flatMap(runsOf);
const references = runs.filter(({ refersTo }) => refersTo !== undefined);

function runsOf(value: unknown): readonly { text: string; refersTo?: string }[] {
  if (Array.isArray(value)) return value.flatMap(runsOf);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return 'refersTo' in value
    ? [value as { text: string; refersTo: string }]
    : Object.values(value).flatMap(runsOf);
}

test('tables and figures are counted through the document, and whatever has a caption has a number', () => {
  const numbers = (kinds: readonly string[]) =>
    model.blocks.flatMap((block) =>
      kinds.includes(block.kind) && 'caption' in block && block.caption !== '' ? [block.number] : [],
    );
  const tables = numbers(['table']);
  const figures = numbers(['chart', 'image']);
  expect(tables.length).toBeGreaterThan(30);
  expect(tables).toEqual(tables.map((_, index) => `Table ${index + 1}`));
  expect(figures).toEqual(figures.map((_, index) => `Figure ${index + 1}`));
});

test('sections are counted within their chapter, in annexes after its letter', () => {
  const numberOf = (title: string) =>
    model.blocks.flatMap((block) =>
      block.kind === 'heading' && block.text === title ? [block.number] : [],
    )[0];
  expect(numberOf('What it costs not to act')).toBe('2.3');
  expect(numberOf('Conventions of the computation')).toBe('A.2');
});

test('every reference of the text says the number of what it leads to', () => {
  expect(references.length).toBeGreaterThan(20);
  for (const { text, refersTo } of references) {
    const target = model.blocks.find((block) => 'name' in block && block.name === refersTo);
    const number = target && 'number' in target ? target.number : undefined;
    expect(text.replace(/^(?:section|annex) /i, '')).toBe(number);
  }
});

test('a sentence about what is left out is left out with it', () => {
  const leftOut = ['risks', 'strategy', 'questionnaire'] as const;
  const shorter = modelOf(sampleProposal(), {}, { choices: { ...plainChoices, leftOut: [...leftOut] } });
  const text = shorter.blocks.flatMap(blockTexts).join('\n');
  expect(text).not.toMatch(/All risks: |The objectives and their numbers|prints every answer|\{\}/);
  expect(text).toMatch(/Table \d+ shows the scenarios side by side/);
});

test('a name is given once, and an empty proposal has no dangling sentence', () => {
  const kinds = ['full-proposal', 'security-annex', 'brief', 'meeting-brief'] as const;
  for (const kind of kinds) {
    const { blocks } = modelOf(draft(), {}, { kind });
    const names = blocks.flatMap((block) =>
      'name' in block && block.name !== undefined ? [block.name] : [],
    );
    expect(new Set(names).size).toBe(names.length);
    expect(blocks.flatMap(blockTexts).join('\n')).not.toContain('{}');
  }
});
