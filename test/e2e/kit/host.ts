import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Api } from '../../../shared/contract/api.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Reply } from '../../../shared/contract/wire.ts';
import type { GateRule, HostAnswer, HostRequest } from './host-process.ts';

const hostProcess = fileURLToPath(new URL('./host-process.ts', import.meta.url));

/** Starts the application in a process of its own. A fixed port keeps the page's origin over a restart. */
export async function startHost(port = 0) {
  const child = fork(hostProcess, [String(port)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = await nextAnswer(child, 'ready');
  const send = (request: HostRequest) => child.send(request);
  let lastCallId = 0;

  return {
    /** One library at a time; until it is open, every call fails. */
    async openLibrary(folder: string) {
      const opened = nextAnswer(child, 'libraryOpened');
      send({ type: 'openLibrary', folder });
      await opened;
    },
    /** Opens the gate, ends running work and gives the folder up. */
    async closeLibrary() {
      const closed = nextAnswer(child, 'libraryClosed');
      send({ type: 'closeLibrary' });
      await closed;
    },
    pageUrl: ready.pageUrl,
    port: ready.port,
    /** Asks the application itself, past the page and past the gate. */
    client: createClient<Api>({
      async call(name, input): Promise<Reply> {
        lastCallId += 1;
        const callId = lastCallId;
        send({ type: 'call', callId, name, input });
        const { reply } = await nextAnswer(child, 'reply', (answer) => answer.callId === callId);
        return reply;
      },
    }),
    broadcast: (event: AppEvent) => send({ type: 'broadcast', event }),
    /** Replaces the rules of the gate; calls that were held back go on. */
    async gate(...rules: GateRule[]) {
      const gated = nextAnswer(child, 'gated');
      send({ type: 'gate', rules });
      await gated;
    },
    flushed: (requestId: string) => nextAnswer(child, 'flushed', (answer) => answer.requestId === requestId),
    /** Ends it at once, as a crash or the end of power would. */
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      send({ type: 'close' });
      await exited;
    },
  };
}

export type Host = Awaited<ReturnType<typeof startHost>>;

function nextAnswer<Type extends HostAnswer['type']>(
  child: ChildProcess,
  type: Type,
  matches: (answer: Extract<HostAnswer, { type: Type }>) => boolean = () => true,
): Promise<Extract<HostAnswer, { type: Type }>> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`the host process ended before it answered “${type}”`));
    const onMessage = (message: unknown) => {
      const answer = message as Extract<HostAnswer, { type: Type }>;
      if (answer.type !== type || !matches(answer)) return;
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(answer);
    };
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}
