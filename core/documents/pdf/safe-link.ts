const ALLOWED = new Set(['https:', 'mailto:']);
const LONGEST = 2048;

/** The address as it may stand in a document, or undefined for one that must stay plain text. */
export function safeLink(address: string): string | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const hasCredentials = url.username !== '' || url.password !== '';
  return ALLOWED.has(url.protocol) && !hasCredentials ? url.href : undefined;
}
