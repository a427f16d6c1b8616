/** The bytes that a call carried as base64. */
export function bytesFromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Bytes as base64, so that every transport can carry them. */
export function bytesToBase64(bytes: Uint8Array): string {
  // In pieces, because a call takes only so many arguments.
  const pieceBytes = 32_768;
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)),
  );
  return btoa(pieces.join(''));
}
