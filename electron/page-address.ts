/** The one page of this application. The scheme is ours, so nothing on the network can have the same origin. */
export const pageOrigin = 'app://countersign';
export const pageUrl = `${pageOrigin}/`;

/**
 * True for an address inside our page. Parsed, never compared by prefix: `app://countersign.evil/` starts the same
 * way. Node gives every unknown scheme the origin `null`, hence scheme and host.
 */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === 'app:' && url.host === 'countersign' && !url.username && !url.password
  );
}

/** True while the page shows a proposal, which it writes behind the `#` of its address: `#/proposal/ID/SECTION`. */
export function showsProposal(address: string): boolean {
  return URL.parse(address)?.hash.startsWith('#/proposal/') ?? false;
}
