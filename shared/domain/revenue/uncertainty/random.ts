/** Rounds that are thrown away, so that neighbouring keys give unrelated numbers. */
const warmUpRounds = 20;

/**
 * Fills `out` with numbers above 0 and below 1, each equally likely, 32 bits of them random.
 *
 * The generator is sfc32 ("small fast counting", Chris Doty-Humphrey, PractRand): 32-bit integer arithmetic alone, so
 * every machine gives the same numbers. A key names the stream: the seed of the document, and which part of the work
 * it is for, so that parts can be done in any order and by any number of workers. The numbers of a key never change
 * between releases; golden vectors in the tests hold them.
 */
export function fillRandom(
  out: Float64Array,
  { seed, block, input }: { seed: number; block: number; input: number },
): void {
  let a = input | 0;
  let b = block | 0;
  let c = seed | 0;
  let counter = 1;
  for (let index = -warmUpRounds; index < out.length; index += 1) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    // The half keeps both ends out, where distributions without bounds have no value.
    if (index >= 0) out[index] = ((word >>> 0) + 0.5) / 2 ** 32;
  }
}
