import { type UtilityProcess, utilityProcess } from 'electron';
import type { Log } from '../core/ports/host.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Dispatch, Reply } from '../shared/contract/wire.ts';
import type { CoreAnswer, CoreQuestion, CoreStart, FromCore, ToCore } from './core-messages.ts';

export type CoreClient = {
  call: Dispatch;
  /** Answers with the opened draft, or with why the file is refused. */
  importFile(path: string): Promise<Reply>;
  /** Resolves when the library is closed and the process is gone. */
  close(): Promise<void>;
  kill(): void;
};

const notConnected = (problem: string): Reply => ({
  ok: false,
  error: { code: 'not-connected', details: { problem } },
});

/**
 * Runs core in a process of its own, so that neither a long export nor a crash in it holds up the window. If it dies
 * it is started once more; calls under way are answered with `not-connected`, and the page keeps what was typed.
 */
export function startCore(options: {
  program: string;
  /** Asked at each start of the process: the library may lie somewhere else by then. */
  start(): CoreStart;
  answer(question: CoreQuestion): Promise<CoreAnswer>;
  onEvent(event: AppEvent): void;
  onFlushed(requestId: string): void;
  log: Log;
}): CoreClient {
  const pending = new Map<number, (reply: Reply) => void>();
  let lastCallId = 0;
  let isClosing = false;
  let hasRestarted = false;

  const post = (to: UtilityProcess, message: ToCore) => to.postMessage(message);

  const receive = async (from: UtilityProcess, message: FromCore): Promise<void> => {
    if (message.type === 'event') return options.onEvent(message.event);
    if (message.type === 'flushed') return options.onFlushed(message.requestId);
    if (message.type === 'reply') {
      pending.get(message.callId)?.(message.reply);
      pending.delete(message.callId);
      return;
    }
    // A dialog fails when its window goes; whoever asked must hear that, or an export would wait for ever.
    const answer = await options.answer(message.question).catch((error: unknown): CoreAnswer => {
      options.log.error('a question of core failed:', error);
      return { ok: false, problem: 'the window could not answer' };
    });
    if (from === core) post(from, { type: 'answer', questionId: message.questionId, answer });
  };

  const failPending = (problem: string) => {
    for (const settle of pending.values()) settle(notConnected(problem));
    pending.clear();
  };

  const launch = (): UtilityProcess => {
    const launched = utilityProcess.fork(options.program, [], { serviceName: 'Countersign core' });
    launched.on('message', (message: FromCore) => void receive(launched, message));
    launched.once('exit', (exitCode) => {
      core = undefined;
      failPending('the part that keeps your proposals stopped; it is being started again');
      gone.resolve();
      if (isClosing) return;
      options.log.warn(`core process ended with ${exitCode}`);
      if (hasRestarted) return;
      hasRestarted = true;
      core = launch();
    });
    post(launched, { type: 'open', start: options.start() });
    gone = Promise.withResolvers<void>();
    return launched;
  };

  const ask = (message: (callId: number) => ToCore): Promise<Reply> => {
    if (core === undefined) {
      return Promise.resolve(
        notConnected('the part that keeps your proposals stopped twice; start Countersign again'),
      );
    }
    lastCallId += 1;
    const reply = Promise.withResolvers<Reply>();
    pending.set(lastCallId, reply.resolve);
    post(core, message(lastCallId));
    return reply.promise;
  };

  let gone = Promise.withResolvers<void>();
  let core: UtilityProcess | undefined = launch();

  return {
    call: (name, input) => ask((callId) => ({ type: 'call', callId, name, input })),
    importFile: (path) => ask((callId) => ({ type: 'importFile', callId, path })),
    close: () => {
      isClosing = true;
      if (core === undefined) return Promise.resolve();
      post(core, { type: 'close' });
      return gone.promise;
    },
    kill: () => {
      isClosing = true;
      core?.kill();
    },
  };
}
