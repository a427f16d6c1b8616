import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** One run of the shell. The token is in the page and in the redirect file, never in a log, a URL query or argv. */
export type Session = {
  /** 256 random bits, base64url. */
  readonly token: string;
  accepts(candidate: string): boolean;
};

export function startSession(): Session {
  const token = randomBytes(32).toString('base64url');
  const expected = sha256(token);
  // Hashes have one length, so that comparing takes the same time for every candidate.
  return { token, accepts: (candidate) => timingSafeEqual(sha256(candidate), expected) };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
