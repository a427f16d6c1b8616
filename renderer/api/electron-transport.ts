import type { Transport } from '../../shared/contract/wire.ts';

/** What the preload script puts on the window, under the name `countersign`: frozen, and nothing else. */
export type DesktopBridge = Readonly<Transport>;

/** The page's way to the desktop shell. A call that the shell refuses to take fails as `not-connected`. */
export function createElectronTransport(bridge: DesktopBridge): Transport {
  return {
    async call(name, input) {
      try {
        return await bridge.call(name, input);
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { ok: false, error: { code: 'not-connected', details: { problem } } };
      }
    },
    onEvent: (listener) => bridge.onEvent(listener),
  };
}
