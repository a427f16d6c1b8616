import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../shared/domain/calendar-file.ts';

const about = { product: 'Countersign 1.0', stampedAt: '2027-01-04T09:00:00.000Z', sequence: 3 };
const day = { uid: 'one.condition.two@countersign', day: '2027-02-01', title: 'Title', details: 'Details' };

/** As a calendar reads it: lines joined again, then the text of the first property of that name. */
function propertyOf(file: string, name: string): string {
  const line = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`));
  return (line ?? '').slice(name.length + 1).replace(/\\([\\;,n])/g, (_, one) => (one === 'n' ? '\n' : one));
}

test('a day has its stamp, its count and its alarms, and the file ends every line as the standard asks', () => {
  const file = calendarFile({ ...about, days: [day] });
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  expect(file).toMatch(/END:VCALENDAR\r\n$/);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file).toContain(
    [
      'BEGIN:VEVENT',
      'UID:one.condition.two@countersign',
      'DTSTAMP:20270104T090000Z',
      'SEQUENCE:3',
      'DTSTART;VALUE=DATE:20270201',
    ].join('\r\n'),
  );
  expect(file.match(/BEGIN:VALARM\r\nACTION:DISPLAY\r\n/g)).toHaveLength(2);
});

test('any text comes back as it was, and no line is longer than 75 octets', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((one) => one.replace(/\p{Cc}/gu, ''));
  const hostile = fc.oneof(text, fc.constant('a;b,c\\d\\n\nBEGIN:VEVENT'), fc.constant('ü'.repeat(90)));
  fc.assert(
    fc.property(hostile, hostile, (title, details) => {
      const file = calendarFile({ ...about, days: [{ ...day, title, details }] });
      expect(propertyOf(file, 'SUMMARY')).toBe(title);
      expect(propertyOf(file, 'DESCRIPTION')).toBe(details);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
