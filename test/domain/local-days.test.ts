import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const format = new URL('../../shared/domain/format.ts', import.meta.url).href;
const standing = new URL('../../shared/domain/life-cycle/standing.ts', import.meta.url).href;

/** What a machine in another time zone says; a process of its own, because a zone is that of a process. */
function daysIn(zone: string): unknown {
  const program = `
    const { createFormat } = await import(${JSON.stringify(format)});
    const { dayOf } = await import(${JSON.stringify(standing)});
    const movedAt = '2027-01-05T02:30:00.000Z';
    const { day, instantDay } = createFormat('en-GB', 'EUR');
    console.log(JSON.stringify([
      instantDay(movedAt),
      dayOf({ to: 'ready', movedAt }),
      dayOf({ to: 'ready', movedAt, movedOn: '2027-01-01' }),
      day('2027-01-01'),
    ]));`;
  const options = { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], options));
}

test.each([
  ['America/Los_Angeles', '4 January 2027', '2027-01-04'],
  ['Europe/Vienna', '5 January 2027', '2027-01-05'],
  ['Pacific/Kiritimati', '5 January 2027', '2027-01-05'],
])(
  'in %s an instant is on the day of its user, and a day that was written down stays',
  (zone, words, day) => {
    expect(daysIn(zone)).toEqual([words, day, '2027-01-01', '1 January 2027']);
  },
);
