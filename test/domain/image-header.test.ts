import { expect, test } from 'vitest';
import { isAppError } from '../../shared/contract/errors.ts';
import { readImageHeader } from '../../shared/domain/image-header.ts';

const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const text = (value: string) => [...value].map((character) => character.charCodeAt(0));
const chunk = (type: string, data: number[]) => [...word(data.length), ...text(type), ...data, 0, 0, 0, 0];
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const header = (widthPx: number, heightPx: number) =>
  chunk('IHDR', [...word(widthPx), ...word(heightPx), 8, 2, 0, 0, 0]);
const png = (...chunks: number[][]) => Uint8Array.from([...signature, ...chunks.flat()]);
const jpeg = (widthPx: number, heightPx: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc2, 0, 11, 8, heightPx >> 8, heightPx & 255, widthPx >> 8, widthPx & 255, 1, 0, 0, 0],
  ]);

function problemOf(bytes: Uint8Array): string {
  try {
    readImageHeader(bytes);
  } catch (error) {
    if (isAppError(error, 'image-refused')) return error.details.problem;
    throw error;
  }
  return 'accepted';
}

test('size and type of a PNG and of a progressive JPEG are read from the header', () => {
  expect(readImageHeader(png(header(640, 480), chunk('IEND', [])))).toEqual({
    mediaType: 'image/png',
    widthPx: 640,
    heightPx: 480,
  });
  expect(readImageHeader(jpeg(300, 200))).toEqual({ mediaType: 'image/jpeg', widthPx: 300, heightPx: 200 });
});

test('an image that would unpack to gigabytes is refused by its header', () => {
  expect(problemOf(png(header(30_000, 30_000), chunk('IEND', [])))).toContain('30000 × 30000 pixels');
  expect(problemOf(png(header(4096, 4096), chunk('IEND', [])))).toContain('16 million');
});

test('SVG under another name, GIF and text are refused', () => {
  for (const content of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'hello', ''])
    expect(problemOf(Uint8Array.from(text(content)))).toBe('Only PNG and JPEG images can be used.');
});

test('animated, cut off and damaged images are refused', () => {
  expect(problemOf(png(header(10, 10), chunk('acTL', word(2)), chunk('IEND', [])))).toContain('Animated');
  expect(problemOf(png(header(10, 10)))).toContain('cut off');
  expect(problemOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0, 0, 0, 0, 0]))).toContain(
    'damaged',
  );
  expect(problemOf(png(header(0, 10), chunk('IEND', [])))).toContain('no size');
});

test('a file over 2 MB is refused whatever it is', () => {
  expect(problemOf(new Uint8Array(2 * 1024 * 1024 + 1))).toContain('2 MB');
});
