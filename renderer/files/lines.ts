import { fail } from '../../shared/contract/errors.ts';

/** The lines of a file, read a piece at a time, and how far they have been read, 0 to 1. */
export type FileLines = { lines: AsyncGenerator<string, undefined>; fractionRead(): number };

/** Holds one piece and one line. Throws `file-refused` for a line of more characters: such a file is not ours. */
export function readLines(file: Pick<Blob, 'size' | 'stream'>, mostCharacters: number): FileLines {
  let byteCount = 0;

  async function* lines(): AsyncGenerator<string, undefined> {
    const decoder = new TextDecoder();
    let begun = '';
    for await (const bytes of piecesOf(file.stream())) {
      byteCount += bytes.length;
      const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
      begun += first;
      for (const next of others) {
        if (begun !== '') yield within(begun, mostCharacters);
        begun = next;
      }
      within(begun, mostCharacters);
    }
    begun += decoder.decode();
    if (begun !== '') yield within(begun, mostCharacters);
    return undefined;
  }

  return { lines: lines(), fractionRead: () => Math.min(1, byteCount / Math.max(1, file.size)) };
}

function within(line: string, mostCharacters: number): string {
  if (line.length <= mostCharacters) return line;
  return fail('file-refused', {
    reason: 'too-large',
    where: 'a line of the file',
    found: 'a line that does not end',
    expected: `at most ${mostCharacters} characters`,
  });
}

/** Not every engine that shows the page can walk a stream by itself. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
