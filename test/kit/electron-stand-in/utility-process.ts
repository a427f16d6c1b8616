import { type ChildProcess, fork } from 'node:child_process';
import type { ForkOptions, UtilityProcess } from 'electron';
import { DeclaredEmitter, type DeclaredEvents } from './declared.ts';

type UtilityEvents = DeclaredEvents<UtilityProcess, { exit: [number]; message: [unknown]; spawn: [] }>;
type UsedProcess = Pick<UtilityProcess, 'kill' | 'pid' | 'postMessage'>;

const parentPort = new URL('./parent-port.ts', import.meta.url).href;

/** A real process of this machine's Node, with the messages of a utility process. */
export class StandInUtilityProcess extends DeclaredEmitter<UtilityEvents> implements UsedProcess {
  readonly child: ChildProcess;

  constructor(program: string, args: string[], options: ForkOptions) {
    super();
    this.child = fork(program, args, {
      execArgv: ['--import', parentPort, ...(options.execArgv ?? [])],
      env: { ...process.env, NODE_OPTIONS: '' },
      // Like Electron's, these messages are structured clones, not JSON.
      serialization: 'advanced',
    });
    this.child.on('message', (message) => this.tell('message', message));
    this.child.on('exit', (code) => this.tell('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

export function createUtilityProcess(
  journal: string[],
  forked: StandInUtilityProcess[],
  locate: (program: string) => string,
) {
  return {
    fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
      journal.push(`forked ${options.serviceName ?? 'a process'}`);
      const started = new StandInUtilityProcess(locate(modulePath), args, options);
      forked.push(started);
      return started;
    },
  };
}
