import { expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';

test('no call takes a path or an address of the machine: pages send and get bytes', () => {
  // The fields of the calls themselves; what stands in a proposal is text, whatever it is called.
  const fields = Object.entries(api).flatMap(([group, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { input }]) =>
      Object.keys(input.shape).map((field) => `${group}.${verb} ${field}`),
    ),
  );
  expect(fields).toContain('files.import fileName');
  expect(fields.filter((field) => /path|folder|directory|url|host$|port$/i.test(field))).toEqual([]);
});
