import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRouter } from '../../core/router.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { command, query } from '../../shared/contract/procedure.ts';
import { createFakeIdentifiers } from '../kit/fake-identifiers.ts';
import { createFakeLog } from '../kit/fake-log.ts';

const contract = {
  things: {
    double: query({ input: z.strictObject({ of: z.number() }), output: z.number() }),
    break: command({ input: z.strictObject({}), output: z.null() }),
    refuse: command({ input: z.strictObject({}), output: z.null() }),
    lie: query({ input: z.strictObject({}), output: z.string() }),
  },
};

function start() {
  const log = createFakeLog();
  const dispatch = createRouter(
    contract,
    {
      things: {
        double: ({ of }) => of * 2,
        break: () => {
          throw new Error('the customer list is on fire');
        },
        refuse: () => {
          throw new AppError('stale-edit', { currentRevision: 4 });
        },
        lie: () => 7 as unknown as string,
      },
    },
    { log, identifiers: createFakeIdentifiers('reference') },
  );
  return { dispatch, log };
}

test('a call is answered with what its handler returns', async () => {
  expect(await start().dispatch('things.double', { of: 21 })).toEqual({ ok: true, output: 42 });
});

test.each([
  'things',
  'things.nothing',
  '__proto__',
  'constructor',
  'things.__proto__',
  'things.toString',
  '',
])('the name %j finds nothing', async (name) => {
  expect(await start().dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test('input of the wrong shape never reaches the handler and the answer says where', async () => {
  const reply = await start().dispatch('things.double', { of: 'many', more: 1 });
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(JSON.stringify(reply)).toContain('→ at of');
});

test('an expected failure keeps its code and details', async () => {
  expect(await start().dispatch('things.refuse', {})).toEqual({
    ok: false,
    error: { code: 'stale-edit', details: { currentRevision: 4 } },
  });
});

test('a bug is logged once with its cause and travels as a reference alone', async () => {
  const { dispatch, log } = start();
  expect(await dispatch('things.break', {})).toEqual({
    ok: false,
    error: { code: 'internal', details: { reference: 'referenc' } },
  });
  expect(log.lines).toEqual(['error internal error referenc: Error: the customer list is on fire']);
});

test('an answer of the wrong shape is a bug, not an answer', async () => {
  expect(await start().dispatch('things.lie', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
});
