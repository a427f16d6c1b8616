import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLink } from '../../../renderer/text/link-input.ts';

const read = (text: string) => {
  const reading = readLink(text);
  return reading.ok ? reading.value : undefined;
};

test('https:// is added when it is left out', () => {
  expect(read('example.org/page?a=1')).toBe('https://example.org/page?a=1');
  expect(read(' http://example.org ')).toBe('http://example.org');
});

test('anything but a web address is refused', () => {
  for (const text of [
    'javascript:alert(1)',
    'mailto:me@example.org',
    'ftp://example.org',
    'hello',
    'two words.org',
  ]) {
    expect(read(text), text).toBeUndefined();
  }
});

test('whatever is accepted is a web address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
      const link = read(text);
      if (link !== undefined) expect(new URL(link).protocol).toMatch(/^https?:$/);
    }),
  );
});
