import { afterEach, expect, test } from 'vitest';
import { limits } from '../../browser/limits.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { connectToShell, createFakeApp, startTestShell } from '../kit/browser-host.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function startShell(...options: Parameters<typeof startTestShell>) {
  const shell = await startTestShell(...options);
  closers.push(shell.close);
  return shell;
}

function connect(shell: { origin: string; token: string }) {
  const transport = connectToShell(shell);
  closers.push(transport.close);
  return transport;
}

/** The next event that the page hears. */
function nextEvent(transport: { onEvent(listener: (event: AppEvent) => void): () => void }) {
  return new Promise<AppEvent>((resolve) => transport.onEvent(resolve));
}

test('a call reaches the application and its answer comes back', async () => {
  const shell = await startShell();
  const transport = connect(shell);
  expect(await transport.call('drafts.open', { id: 'a' })).toEqual({ ok: true, output: { id: 'a' } });
  expect(shell.app.calls).toEqual([{ name: 'drafts.open', input: { id: 'a' } }]);
});

test('answers find their calls whatever order they come in', async () => {
  const first = Promise.withResolvers<void>();
  const app = createFakeApp(async (name, input) => {
    if (name === 'first') await first.promise;
    return { ok: true, output: input };
  });
  const transport = connect(await startShell({ app }));
  const slow = transport.call('first', 1);
  expect(await transport.call('second', 2)).toEqual({ ok: true, output: 2 });
  first.resolve();
  expect(await slow).toEqual({ ok: true, output: 1 });
});

test('what the application announces is heard by every page until it stops listening', async () => {
  const shell = await startShell();
  const [one, two] = [connect(shell), connect(shell)];
  await Promise.all([one.call('x', 0), two.call('x', 0)]);
  const heard = [nextEvent(one), nextEvent(two)];
  const unheard: AppEvent[] = [];
  one.onEvent((event) => unheard.push(event))();
  shell.app.announce({ type: 'proposalSaved', id: 'a', revision: 2 });
  expect(await Promise.all(heard)).toEqual(Array(2).fill({ type: 'proposalSaved', id: 'a', revision: 2 }));
  expect(unheard).toEqual([]);
});

test('an input over half a megabyte goes by POST and reaches the same application', async () => {
  const shell = await startShell();
  const base64 = 'A'.repeat(13_980_000);
  const reply = await connect(shell).call('files.import', { fileName: 'a', base64 });
  expect(reply).toEqual({ ok: true, output: { fileName: 'a', base64 } });
});

test('an input that no route takes is a bad request, not a lost connection', async () => {
  const shell = await startShell();
  const transport = connect(shell);
  await transport.call('x', 0);
  const reply = await transport.call('files.import', { base64: 'A'.repeat(limits.bodyBytes) });
  expect(reply).toMatchObject({ ok: false });
  expect(shell.app.calls).toHaveLength(1);
});

test('a call without an answer fails as not-connected when the shell goes', async () => {
  const asked = Promise.withResolvers<void>();
  const app = createFakeApp(() => {
    asked.resolve();
    return new Promise(() => {});
  });
  const shell = await startShell({ app });
  const transport = connect(shell);
  const reply = transport.call('drafts.save', {});
  await asked.promise;
  await shell.close();
  expect(await reply).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  expect(await transport.call('drafts.save', {})).toMatchObject({
    ok: false,
    error: { code: 'not-connected' },
  });
});

test('a page that has lost its socket comes back by itself and says that it may have missed something', async () => {
  const shell = await startShell({ limits: { calls: { burst: 3, perSecond: 1, waiting: 0 } } });
  const transport = connect(shell);
  await transport.call('x', 0);
  const heard = nextEvent(transport);
  const replies = await Promise.all([1, 2, 3, 4].map((input) => transport.call('x', input)));
  expect(replies.at(-1)).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  expect(await heard).toEqual({ type: 'libraryChanged' });
  expect(await transport.call('x', 5)).toEqual({ ok: true, output: 5 });
});

test('a page with the token of an earlier start is told so and does not try again', async () => {
  let sockets = 0;
  const shell = await startShell({ isOwnUser: async () => ++sockets > 0 });
  const transport = connect({ ...shell, token: 'A'.repeat(43) });
  const reply = await transport.call('drafts.open', {});
  expect(reply).toMatchObject({
    error: { code: 'not-connected', details: { problem: expect.stringContaining('an earlier start') } },
  });
  expect(shell.app.calls).toEqual([]);
  expect(sockets).toBe(1);
});
