import { expect, test } from 'vitest';
import { readLines } from '../../../renderer/files/lines.ts';

/** A file that counts how many of its bytes were asked for. */
function countedFile(bytes: Uint8Array, bytesAtOnce: number) {
  let askedFor = 0;
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(controller) {
          const piece = new Uint8Array(bytes.subarray(askedFor, askedFor + bytesAtOnce));
          askedFor += piece.length;
          if (piece.length === 0) controller.close();
          else controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
  return { file: { size: bytes.length, stream }, askedFor: () => askedFor };
}

test('lines come whole wherever the pieces of the file end, also within a character', async () => {
  const text = 'first\n\nzweite Größe\n第三行\nlast';
  const bytes = new TextEncoder().encode(text);
  for (const bytesAtOnce of [1, 2, 3, 7, 1000]) {
    const { lines } = readLines(countedFile(bytes, bytesAtOnce).file, 100);
    expect(await Array.fromAsync(lines)).toEqual(['first', 'zweite Größe', '第三行', 'last']);
  }
});

test('a file is read no further than its lines are taken, and says how far', async () => {
  const { file, askedFor } = countedFile(new TextEncoder().encode('abc\n'.repeat(1000)), 40);
  const { lines, fractionRead } = readLines(file, 100);
  for (let count = 0; count < 20; count += 1) await lines.next();
  expect(askedFor()).toBe(80);
  expect(fractionRead()).toBe(0.02);
});

test('a line without an end is refused before it is in memory', async () => {
  const { file, askedFor } = countedFile(new Uint8Array(1_000_000).fill(97), 100);
  const { lines } = readLines(file, 1000);
  await expect(lines.next()).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'too-large' },
  });
  expect(askedFor()).toBe(1100);
});
