import { expect, test } from 'vitest';
import { zoneOrder } from '../../shared/charts/data-flow-zones.ts';
import type { Connection, FlowSystem } from '../../shared/domain/data-flow.ts';
import type { SystemZone } from '../../shared/domain/security.ts';

const system = (zone: SystemZone): FlowSystem => ({ name: zone, zone, isGuessed: false, path: zone });
const [people, ours, vendor] = [system('public'), system('company'), system('vendor')];
const systems = [people, ours, vendor];
const tie = (from: FlowSystem, to: FlowSystem): Connection => ({
  ...{ from, to, path: '' },
  forth: { data: [], methods: [] },
  back: undefined,
  classification: 'internal',
});

test('what passes between the public and a vendor is not drawn across our organisation', () => {
  const connections = [tie(people, vendor), tie(ours, vendor)];
  expect(zoneOrder({ systems, connections })).toEqual(['public', 'vendor', 'company']);
});

test('zones stand from outside in where no arrow would cross one', () => {
  expect(zoneOrder({ systems, connections: [tie(people, ours), tie(ours, vendor)] })).toEqual([
    'public',
    'company',
    'vendor',
  ]);
  expect(zoneOrder({ systems: [vendor], connections: [] })).toEqual(['vendor']);
});
