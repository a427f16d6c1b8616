import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { readOfferedFile } from '../core/files/offered-file.ts';
import type { Log } from '../core/ports/host.ts';
import type { OfferAnswer } from '../shared/contract/draft-files.ts';
import { isAppError } from '../shared/contract/errors.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Dispatch, Reply, WireError } from '../shared/contract/wire.ts';
import type { CoreAnswer, CoreQuestion, CoreStart, FromCore, ToCore } from './core-messages.ts';

/** The application as this process serves it. */
export type ServedApp = {
  dispatch: Dispatch;
  onEvent(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
};

/** What the application can ask of the main process. */
export type MainProcess = {
  /** The answer is a path, or nothing. Throws when what was asked could not be done. */
  ask(question: CoreQuestion): Promise<string | undefined>;
  flushed(requestId: string): void;
};

export type OpenServedApp = (start: CoreStart, main: MainProcess, log: Log) => Promise<ServedApp>;

/** The two ends of Electron's `process.parentPort`. */
export type ParentPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  postMessage(message: FromCore): void;
};

/**
 * Answers the main process until it says `close`. A library that can't be opened does not end the process: every
 * call is answered with the reason, so that the window can explain it.
 */
export function serveCore(options: {
  port: ParentPort;
  open: OpenServedApp;
  createLog(folder: string): Log;
  exit(code: number): void;
}): void {
  const { port } = options;
  const answers = new Map<number, (answer: CoreAnswer) => void>();
  let lastQuestionId = 0;
  let opening: Promise<ServedApp> = Promise.reject(new Error('a call came before the library was named'));
  let log: Log | undefined;
  opening.catch(() => undefined);

  const main: MainProcess = {
    ask: async (question) => {
      lastQuestionId += 1;
      const { promise, resolve } = Promise.withResolvers<CoreAnswer>();
      answers.set(lastQuestionId, resolve);
      port.postMessage({ type: 'question', questionId: lastQuestionId, question });
      const answer = await promise;
      if (!answer.ok) throw new Error(answer.problem);
      return answer.path;
    },
    flushed: (requestId) => port.postMessage({ type: 'flushed', requestId }),
  };

  const openWith = async (start: CoreStart): Promise<ServedApp> => {
    log = options.createLog(start.logFolder);
    const app = await options.open(start, main, log);
    app.onEvent((event) => port.postMessage({ type: 'event', event }));
    return app;
  };

  const importFile = async (path: string): Promise<Reply> => {
    const base64 = (await readOfferedFile(path)).toString('base64');
    const { dispatch } = await opening;
    const reply = await dispatch('offers.make', { fileName: basename(path), base64 });
    if (reply.ok) port.postMessage({ type: 'event', event: eventOf(reply.output as OfferAnswer) });
    return reply;
  };

  /** Opened as a new proposal, or one that the window has to ask about. */
  const eventOf = (answer: OfferAnswer): AppEvent =>
    answer.kind === 'opened'
      ? { type: 'fileOpened', id: answer.draft.id }
      : { type: 'fileRecognised', offer: answer.offer };

  // Core answers every call with a Reply; what is caught here failed outside it, while opening or reading a file.
  const toReply = (error: unknown): Reply => {
    if (isAppError(error))
      return { ok: false, error: { code: error.code, details: error.details } as WireError };
    const reference = randomUUID().slice(0, 8);
    log?.error(`core process, reference ${reference}:`, error);
    return { ok: false, error: { code: 'internal', details: { reference } } };
  };

  const answerCall = (callId: number, work: Promise<Reply>) => {
    void work.catch(toReply).then((reply) => port.postMessage({ type: 'reply', callId, reply }));
  };

  const close = async (): Promise<void> => {
    try {
      const app = await opening.catch(() => undefined);
      await app?.close();
      options.exit(0);
    } catch (error) {
      log?.error('the library was not closed:', error);
      options.exit(1);
    }
  };

  const receive = (message: ToCore): void => {
    switch (message.type) {
      case 'open':
        opening = openWith(message.start);
        // Whoever calls hears why; without a call nobody has to.
        opening.catch((error: unknown) => log?.error('the library was not opened:', error));
        break;
      case 'call':
        answerCall(
          message.callId,
          opening.then(({ dispatch }) => dispatch(message.name, message.input)),
        );
        break;
      case 'importFile':
        answerCall(message.callId, importFile(message.path));
        break;
      case 'answer':
        answers.get(message.questionId)?.(message.answer);
        answers.delete(message.questionId);
        break;
      case 'close':
        void close();
    }
  };

  port.on('message', ({ data }) => receive(data as ToCore));
}
