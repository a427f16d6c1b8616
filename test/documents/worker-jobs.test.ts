import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { JobMessage } from '../../core/documents/worker-channel.ts';
import { createWorkerJobs } from '../../core/documents/worker-jobs.ts';
import type { StoppableWorker, WorkerEnd, WorkerHost } from '../../core/ports/worker.ts';
import { boardModel, fontsFolder } from './board-model.ts';

/** A worker that answers when the test says so. */
class FakeWorker implements StoppableWorker {
  readonly received: JobMessage<string>[] = [];
  isStopped = false;
  #onMessage: (message: unknown) => void = () => undefined;
  #onEnd: (end: WorkerEnd, detail: string) => void = () => undefined;

  post(message: unknown) {
    this.received.push(message as JobMessage<string>);
  }
  listen(listeners: { onMessage(message: unknown): void; onEnd(end: WorkerEnd, detail: string): void }) {
    this.#onMessage = listeners.onMessage;
    this.#onEnd = listeners.onEnd;
  }
  async stop() {
    this.isStopped = true;
    this.#onEnd('stopped', '');
  }
  reply(answer: object) {
    this.#onMessage({ jobId: this.received.at(-1)?.jobId, ...answer });
  }
  end(end: WorkerEnd) {
    this.#onEnd(end, 'gone');
  }
  /** What a busy worker sees of its newest job. */
  isUnwanted() {
    const job = this.received.at(-1);
    return job !== undefined && Atomics.load(job.stopWord, 0) === job.jobId;
  }
}

class FakeWorkerHost implements WorkerHost {
  readonly workers: FakeWorker[] = [];

  start() {
    const worker = new FakeWorker();
    this.workers.push(worker);
    return worker;
  }
}

const LIMIT_MS = 30_000;
/** Longer than a worker may take to notice that its job is no longer wanted. */
const PATIENCE_MS = 1_000;

function setUp() {
  const host = new FakeWorkerHost();
  const jobs = createWorkerJobs<string, string>(host, 'render-worker', LIMIT_MS);
  /** The worker that holds the newest job; jobs start after the promises before them. */
  const busyWorker = async (jobCount = 1) => {
    await vi.waitFor(() => expect(host.workers.flatMap(({ received }) => received).length).toBe(jobCount));
    return host.workers.at(-1) as FakeWorker;
  };
  return { host, jobs, busyWorker };
}

describe('jobs of a worker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('share one worker, one after the other, and report their progress', async () => {
    const { host, jobs, busyWorker } = setUp();
    const fractions: number[] = [];
    const first = jobs.run('a', { onProgress: (fraction) => fractions.push(fraction) });
    const second = jobs.run('b');
    const worker = await busyWorker();
    worker.reply({ kind: 'progress', fraction: 0.5 });
    worker.reply({ kind: 'done', response: 'A' });
    expect(await first).toBe('A');
    (await busyWorker(2)).reply({ kind: 'done', response: 'B' });
    expect(await second).toBe('B');
    expect(fractions).toEqual([0.5]);
    expect(host.workers.length).toBe(1);
  });

  test('that fail keep the worker', async () => {
    const { host, jobs, busyWorker } = setUp();
    const failed = jobs.run('a');
    const expectation = expect(failed).rejects.toMatchObject({ reason: 'failed', message: 'why' });
    (await busyWorker()).reply({ kind: 'failed', reason: 'failed', problem: 'why' });
    await expectation;
    const next = jobs.run('b');
    (await busyWorker(2)).reply({ kind: 'done', response: 'B' });
    expect(await next).toBe('B');
    expect(host.workers.length).toBe(1);
  });

  test.each(['crashed', 'out-of-memory'] as const)(
    'fail when the worker is %s, and the next job gets a new one',
    async (end) => {
      const { host, jobs, busyWorker } = setUp();
      const expectation = expect(jobs.run('a')).rejects.toMatchObject({ reason: end });
      (await busyWorker()).end(end);
      await expectation;
      const next = jobs.run('b');
      (await busyWorker(2)).reply({ kind: 'done', response: 'B' });
      expect(await next).toBe('B');
      expect(host.workers.length).toBe(2);
    },
  );

  test('kill their worker when they take too long, and a late answer reaches nobody', async () => {
    const { host, jobs, busyWorker } = setUp();
    const expectation = expect(jobs.run('a')).rejects.toMatchObject({ reason: 'took-too-long' });
    const slow = await busyWorker();
    await vi.advanceTimersByTimeAsync(LIMIT_MS + PATIENCE_MS);
    await expectation;
    expect(slow.isStopped).toBe(true);
    const next = jobs.run('b');
    const worker = await busyWorker(2);
    slow.reply({ kind: 'done', response: 'late' });
    worker.reply({ kind: 'done', response: 'B' });
    expect(await next).toBe('B');
    expect(host.workers.length).toBe(2);
  });

  test('ask their worker to end when they are cancelled, and it goes on with the next', async () => {
    const { host, jobs, busyWorker } = setUp();
    const controller = new AbortController();
    const fractions: number[] = [];
    const cancelled = jobs.run('a', {
      signal: controller.signal,
      onProgress: (fraction) => fractions.push(fraction),
    });
    const expectation = expect(cancelled).rejects.toMatchObject({ reason: 'cancelled' });
    const worker = await busyWorker();
    controller.abort();
    expect(worker.isUnwanted()).toBe(true);
    worker.reply({ kind: 'progress', fraction: 0.5 });
    worker.reply({ kind: 'failed', reason: 'failed', problem: 'the document is no longer wanted' });
    await expectation;
    expect(fractions).toEqual([]);
    const next = jobs.run('b');
    await busyWorker(2);
    expect(worker.isUnwanted()).toBe(false);
    worker.reply({ kind: 'done', response: 'B' });
    expect(await next).toBe('B');
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(worker.isStopped).toBe(false);
    expect(host.workers.length).toBe(1);
  });

  test('kill a worker that does not notice that they are cancelled', async () => {
    const { jobs, busyWorker } = setUp();
    const controller = new AbortController();
    const expectation = expect(jobs.run('a', { signal: controller.signal })).rejects.toMatchObject({
      reason: 'cancelled',
    });
    const worker = await busyWorker();
    controller.abort();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    await expectation;
    expect(worker.isStopped).toBe(true);
  });

  test('that are cancelled while they wait never reach a worker', async () => {
    const { host, jobs, busyWorker } = setUp();
    const controller = new AbortController();
    const first = jobs.run('a');
    const expectation = expect(jobs.run('b', { signal: controller.signal })).rejects.toMatchObject({
      reason: 'cancelled',
    });
    const worker = await busyWorker();
    controller.abort();
    worker.reply({ kind: 'done', response: 'A' });
    await first;
    await expectation;
    expect(worker.received.length).toBe(1);
    expect(worker.isStopped).toBe(false);
    expect(host.workers.length).toBe(1);
  });

  test('end with the application', async () => {
    const { jobs, busyWorker } = setUp();
    const expectation = expect(jobs.run('a')).rejects.toMatchObject({ reason: 'cancelled' });
    const worker = await busyWorker();
    const closing = jobs.close();
    worker.reply({ kind: 'failed', reason: 'failed', problem: 'the document is no longer wanted' });
    await closing;
    await expectation;
    expect(worker.isStopped).toBe(true);
    await expect(jobs.run('b')).rejects.toMatchObject({ reason: 'cancelled' });
  });
});

/** Counts the threads that are started. */
function countingHost() {
  const threads = createThreadWorkerHost();
  let started = 0;
  const host: WorkerHost = {
    start(name) {
      started += 1;
      return threads.start(name);
    },
  };
  return { host, startedCount: () => started };
}

describe('a renderer on real threads', { timeout: 60_000 }, () => {
  test('ends a document at any moment and keeps its thread for the next', async () => {
    const { host, startedCount } = countingHost();
    const renderer = createPdfRenderer({ host, fontsFolder });
    await renderer.warmUp();
    const whole = await renderer.render(boardModel(), [], {});
    for (const share of [0.5, 0.6, 0.7, 0.8, 0.9]) {
      const controller = new AbortController();
      const rendering = renderer.render(boardModel(), [], {
        signal: controller.signal,
        onProgress: (fraction) => fraction >= share && controller.abort(),
      });
      await rendering.catch((error) => expect(error).toMatchObject({ code: 'export-cancelled' }));
    }
    for (const turns of [1, 10, 100]) {
      const controller = new AbortController();
      const expectation = expect(
        renderer.render(boardModel(), [], { signal: controller.signal }),
      ).rejects.toMatchObject({ code: 'export-cancelled' });
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      controller.abort();
      await expectation;
    }
    expect((await renderer.render(boardModel(), [], {})).bytes).toEqual(whole.bytes);
    expect(startedCount()).toBe(1);
    await renderer.close();
  });

  /** Six levels of eight: 300,000 rectangles out of a kilobyte. */
  const bomb = () => {
    const levels = Array.from(
      { length: 6 },
      (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(8)}</g>`,
    );
    return `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><g id="l0"><rect width="1" height="1"/></g>${levels.join('')}</defs><use href="#l6"/></svg>`;
  };
  const bombModel = () => ({
    ...boardModel(),
    blocks: [{ kind: 'chart', caption: '', svg: bomb(), description: '', widthPt: 9, heightPt: 9 } as const],
  });

  test('survives a document that needs too much memory, and renders the next one', async () => {
    const renderer = createPdfRenderer({ host: createThreadWorkerHost({ heapLimitMb: 128 }), fontsFolder });
    await expect(renderer.render(bombModel(), [], {})).rejects.toMatchObject({
      code: 'export-failed',
      details: { reason: 'too-large' },
    });
    expect((await renderer.render(boardModel(), [], {})).pageCount).toBeGreaterThan(5);
    await renderer.close();
  });

  test('leaves the main loop free, and a busy worker stops at once', async () => {
    const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
    await renderer.warmUp();
    const controller = new AbortController();
    const rendering = renderer.render(bombModel(), [], { signal: controller.signal });
    const expectation = expect(rendering).rejects.toMatchObject({ code: 'export-cancelled' });
    // The loop turns while the worker is in the middle of its endless work.
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const cancelledAt = performance.now();
    controller.abort();
    await expectation;
    expect(performance.now() - cancelledAt).toBeLessThan(1_000);
    await renderer.close();
  });
});
