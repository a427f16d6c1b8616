import { expect, test } from 'vitest';
import { connect } from '../../renderer/api/connect.ts';
import { createElectronTransport } from '../../renderer/api/electron-transport.ts';
import { takePageToken } from '../../renderer/api/page-token.ts';
import type { Reply } from '../../shared/contract/wire.ts';

/** As much of a window as the token needs. */
function createFakePage(hash: string, kept = new Map<string, string>()) {
  const addresses: string[] = [];
  const page = {
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_state: unknown, _title: string, address: string) => addresses.push(address) },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  };
  return { page: page as unknown as Window, addresses, kept };
}

test('the token leaves the address as soon as it has been read', () => {
  const { page, addresses } = createFakePage('#t=secret');
  expect(takePageToken(page)).toBe('secret');
  expect(addresses).toEqual(['/']);
});

test('a reload of the same tab finds the token again', () => {
  const { kept } = createFakePage('');
  takePageToken(createFakePage('#t=secret', kept).page);
  const reloaded = createFakePage('', kept);
  expect(takePageToken(reloaded.page)).toBe('secret');
  expect(reloaded.addresses).toEqual([]);
});

test('a token in the address replaces the one of an earlier start', () => {
  const kept = new Map<string, string>();
  takePageToken(createFakePage('#t=old', kept).page);
  expect(takePageToken(createFakePage('#t=new', kept).page)).toBe('new');
});

test('without a token there is an empty one, which no shell takes', () => {
  expect(takePageToken(createFakePage('#section').page)).toBe('');
});

test('a window of the desktop application is called through its bridge', async () => {
  const bridge = {
    call: async (name: string): Promise<Reply> => ({ ok: true, output: name }),
    onEvent: () => () => {},
  };
  const transport = connect({ countersign: bridge } as unknown as Window);
  expect(await transport.call('drafts.open', {})).toEqual({ ok: true, output: 'drafts.open' });
});

test('a call that the desktop shell refuses to take fails as not-connected', async () => {
  const transport = createElectronTransport({
    call: () => Promise.reject(new Error('too many calls')),
    onEvent: () => () => {},
  });
  expect(await transport.call('drafts.open', {})).toEqual({
    ok: false,
    error: { code: 'not-connected', details: { problem: 'too many calls' } },
  });
});
