import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Log } from '../core/ports/host.ts';
import { isAppError } from '../shared/contract/errors.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Dispatch, Reply, WireError } from '../shared/contract/wire.ts';
import type { CoreAnswer, CoreQuestion, CoreStart, FromCore, ToCore } from './core-messages.ts';
import { readOfferedFile } from './offered-file.ts';

/** The application as this process needs it. */
export type ServedApp = {
  dispatch: Dispatch;
  onEvent(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
};

/** Asks the main process; the answer is a path, or nothing. Throws when it could not do what was asked. */
export type AskMain = (question: CoreQuestion) => Promise<string | undefined>;

export type OpenServedApp = (start: CoreStart, ask: AskMain) => Promise<{ app: ServedApp; log: Log }>;

/** The two ends that Electron's `process.parentPort` has. */
export type ParentPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  postMessage(message: FromCore): void;
};

/** A file that was opened has become a proposal; the page is told its id. */
function openedId(reply: Reply): string | undefined {
  const output = reply.ok ? reply.output : undefined;
  return typeof output === 'object' && output !== null && 'id' in output ? String(output.id) : undefined;
}

/**
 * Answers the main process until it says `close`. A library that can't be opened does not end the process: every
 * call is answered with the reason, so that the window can explain it.
 */
export function serveCore(port: ParentPort, open: OpenServedApp, exit: (code: number) => void): void {
  const answers = new Map<number, (answer: CoreAnswer) => void>();
  let lastQuestionId = 0;
  let opening: ReturnType<OpenServedApp> | undefined;

  const ask: AskMain = async (question) => {
    lastQuestionId += 1;
    const questionId = lastQuestionId;
    const { promise, resolve } = Promise.withResolvers<CoreAnswer>();
    answers.set(questionId, resolve);
    port.postMessage({ type: 'question', questionId, question });
    const answer = await promise;
    if (!answer.ok) throw new Error(answer.problem);
    return answer.path;
  };

  const openWith = async (start: CoreStart): ReturnType<OpenServedApp> => {
    const opened = await open(start, ask);
    opened.app.onEvent((event) => port.postMessage({ type: 'event', event }));
    return opened;
  };

  // Core answers every call with a Reply; what is caught here failed outside it, while opening or reading a file.
  const failure = async (error: unknown): Promise<Reply> => {
    if (isAppError(error))
      return { ok: false, error: { code: error.code, details: error.details } as WireError };
    const reference = randomUUID().slice(0, 8);
    const log = await opening?.then(
      (opened) => opened.log,
      () => undefined,
    );
    log?.error(`core process, ${reference}`, error);
    return { ok: false, error: { code: 'internal', details: { reference } } };
  };

  const call: Dispatch = async (name, input) => {
    if (opening === undefined) throw new Error('a call came before the library was named');
    return (await opening).app.dispatch(name, input);
  };

  const importFile = async (path: string): Promise<Reply> => {
    const base64 = Buffer.from(await readOfferedFile(path)).toString('base64');
    const reply = await call('files.import', { fileName: basename(path), base64 });
    const id = openedId(reply);
    if (id !== undefined) port.postMessage({ type: 'event', event: { type: 'fileOpened', id } });
    return reply;
  };

  const settle = (callId: number, work: Promise<Reply>) => {
    void work.catch(failure).then((reply) => port.postMessage({ type: 'reply', callId, reply }));
  };

  const close = async (): Promise<void> => {
    const opened = await opening?.catch(() => undefined);
    await opened?.app.close();
  };

  port.on('message', ({ data }) => {
    const message = data as ToCore;
    switch (message.type) {
      case 'open':
        opening = openWith(message.start);
        // Whoever calls hears why; without a call nobody has to.
        opening.catch(() => undefined);
        return;
      case 'call':
        return settle(message.callId, call(message.name, message.input));
      case 'importFile':
        return settle(message.callId, importFile(message.path));
      case 'answer':
        answers.get(message.questionId)?.(message.answer);
        answers.delete(message.questionId);
        return;
      case 'close':
        void close().then(
          () => exit(0),
          () => exit(1),
        );
        return;
    }
  });
}
