import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { product } from '../shared/product.ts';

test('the version that the application shows is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(product.version).toBe(manifest.version);
});
