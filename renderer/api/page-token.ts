const storageKey = 'countersign.token';

/**
 * The token of the loopback shell. It arrives behind the `#` of the first address, is taken out of the address and
 * the history at once, and is kept for this tab, so that a reload still works. Empty when there is none.
 */
export function takePageToken(page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string {
  const { location, history, sessionStorage } = page;
  const arrived = new URLSearchParams(location.hash.slice(1)).get('t');
  if (arrived !== null) {
    sessionStorage.setItem(storageKey, arrived);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(storageKey) ?? '';
}
