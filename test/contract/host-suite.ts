import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { AppEvent } from '../../shared/contract/events.ts';
import type { Reply, Transport } from '../../shared/contract/wire.ts';
import { exportCalls } from './export-calls.ts';
import { fileCalls } from './file-calls.ts';
import { type HostUnderTest, unknownId } from './host-under-test.ts';
import { libraryCalls } from './library-calls.ts';
import { proposalCalls } from './proposal-calls.ts';

export type Host = { transport: Transport; close(): Promise<unknown> };

const procedures = Object.entries(api).flatMap(([group, verbs]) =>
  Object.keys(verbs).map((verb) => `${group}.${verb}`),
);

/**
 * The same calls against any host, each host on a library of its own: what one shell answers, all of them answer.
 * The last test fails when the contract has a procedure that none of the calls before has used with success.
 */
export function describeHost(name: string, startHost: () => Promise<Host>): void {
  describe(name, () => {
    let host: Host;
    const answered = new Set<string>();
    const events: AppEvent[] = [];
    const call = async (procedure: string, input: unknown): Promise<Reply> => {
      const reply = await host.transport.call(procedure, input);
      if (reply.ok) answered.add(procedure);
      return reply;
    };
    const client = createClient<Api>({ call });
    const underTest: HostUnderTest = {
      client,
      call,
      events,
      expectEvent: (expected) =>
        expect.poll(() => events, { timeout: 5_000 }).toContainEqual(expect.objectContaining(expected)),
      countProposals: async () => (await client.proposals.list({})).total,
    };

    beforeAll(async () => {
      host = await startHost();
      host.transport.onEvent((event) => events.push(event));
    }, 60_000);
    afterAll(() => host.close());

    test('the application says what it is and where its library is', async () => {
      const about = await client.app.about({});
      expect(about.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(about.libraryPath).toContain('library');
      expect(about.formatVersion).toBe(1);
    });

    proposalCalls(underTest);
    fileCalls(underTest);
    exportCalls(underTest);
    libraryCalls(underTest);

    test('the answer to a last save is taken, whoever asked for it', async () => {
      expect(await client.app.flushed({ requestId: 'nobody asked' })).toBeNull();
    });

    test('what is not there is named in the failure', async () => {
      const id = unknownId;
      const failure = { ok: false, error: { code: 'proposal-not-found', details: { id } } };
      expect(await call('drafts.open', { id })).toEqual(failure);
      expect(await call('exports.preview', { id })).toEqual(failure);
      expect(await call('exports.download', { exportId: 'x' })).toMatchObject({
        error: { code: 'export-not-found' },
      });
    });

    test.each([
      'nothing',
      'drafts',
      'drafts.',
      'drafts.burn',
      'drafts.open.call',
      '__proto__',
      'constructor',
      'drafts.__proto__',
      'drafts.constructor',
      '',
    ])('a call by the name %j is a bad request', async (unknown) => {
      expect(await call(unknown, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    });

    test('input of the wrong shape is a bad request for every procedure, and nothing but its code comes back', async () => {
      for (const procedure of procedures) {
        const reply = await call(procedure, { path: '/etc/passwd' });
        expect(reply, procedure).toMatchObject({ ok: false, error: { code: 'bad-request' } });
        expect(Object.keys(reply).toSorted()).toEqual(['error', 'ok']);
        expect(JSON.stringify(reply)).not.toMatch(/\.ts:|node_modules/);
      }
    });

    test('a key that would change every object is refused', async () => {
      const { id } = await client.proposals.create({});
      const sections = JSON.parse(
        '{"overview":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}',
      );
      const reply = await call('drafts.save', { id, baseRevision: 1, sections });
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      const { proposal } = await client.drafts.open({ id });
      expect(JSON.stringify([reply, proposal])).not.toContain('polluted":true');
    });

    test('every event that was heard is one of the contract', () => {
      expect(events.length).toBeGreaterThan(0);
      for (const event of events) expect(AppEvent.safeParse(event).success, event.type).toBe(true);
    });

    test('every procedure of the contract has been used above', () => {
      // A host delivers documents in one of two ways; the calls of the other way were refused above, by their names.
      // What is for a damaged library was refused above too; test/faults/rescue.test.ts has one.
      const ofOneDelivery = ['exports.download', 'exports.reveal', 'exports.open'];
      const unused = procedures.filter((procedure) => !answered.has(procedure));
      const ofDamage = ['backups.startEmpty', 'backups.salvage'];
      // Where the library is named at the start it stays there; test/core/library-place.test.ts moves one.
      const ofFolders = ['libraryPlace.choose', 'libraryPlace.use'];
      const elsewhere = [...ofOneDelivery, ...ofDamage, ...ofFolders];
      expect(unused.filter((procedure) => !elsewhere.includes(procedure))).toEqual([]);
      expect(unused.length).toBeLessThan(elsewhere.length);
    });
  });
}
