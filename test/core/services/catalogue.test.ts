import { expect, test } from 'vitest';
import type { CatalogueQuestion } from '../../../core/ports/catalogue.ts';
import { createCatalogueService } from '../../../core/services/catalogue.ts';
import { openTestLibrary, plainSummary } from '../../storage/library-kit.ts';

test('the catalogue is warmed up once, by what finds the newest proposal', async () => {
  const storage = openTestLibrary();
  const asked: string[] = [];
  const find = (question: CatalogueQuestion) => {
    asked.push(question.search);
    const page = storage.catalogue.find(question);
    expect(page.ids).toEqual(['p-1']);
    return page;
  };
  const catalogue = createCatalogueService({
    storage: { ...storage, catalogue: { ...storage.catalogue, find } },
  });
  catalogue.warmUp();
  expect(asked).toEqual([]);
  storage.proposals.create('p-1', {}, plainSummary, '2026-03-02T09:00:00.000Z', 'created');
  await catalogue.complete();
  catalogue.warmUp();
  catalogue.warmUp();
  expect(asked).toEqual(['Em', 'Email marketing service']);
});
