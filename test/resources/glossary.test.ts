import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTermFinder, Glossary } from '../../shared/domain/glossary.ts';
import { resourcesFolder } from './resources-folder.ts';

const { terms } = Glossary.parse(
  JSON.parse(readFileSync(join(resourcesFolder, 'glossary', 'en.json'), 'utf8')),
);

test('about a hundred terms ship, each with an identifier of its own', () => {
  expect(terms.length).toBeGreaterThan(90);
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
});

test('every spelling leads to its own term and to no other', () => {
  const find = createTermFinder(terms);
  for (const { id, term, aliases } of terms) {
    for (const spelling of [term, ...aliases]) {
      expect(
        find(spelling).map((match) => match.term.id),
        spelling,
      ).toEqual([id]);
    }
  }
});

test('the two voices of a term say different things', () => {
  for (const { id, marketing, it } of terms) expect(marketing, id).not.toBe(it);
});
