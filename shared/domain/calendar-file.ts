/** A whole day in a calendar. */
export type CalendarDay = {
  /** Stays the same from file to file, so that a calendar that knows the day moves it instead of adding another. */
  readonly uid: string;
  /** ISO day. */
  readonly day: string;
  readonly title: string;
  readonly details: string;
};

export type Calendar = {
  /** Who wrote the file, as in `Countersign 1.0`. */
  readonly product: string;
  /** ISO instant at which the file is written. */
  readonly stampedAt: string;
  /** Counts up from file to file: of two days with the same `uid`, calendars keep the one with the higher count. */
  readonly sequence: number;
  readonly days: readonly CalendarDay[];
};

/** At nine in the morning, a week before and the day before: the day itself begins at midnight. */
const alarmsBefore = ['-P6DT15H', '-PT15H'];

/**
 * An iCalendar file (RFC 5545) of whole days with reminders. Days and not to-dos, because the common calendars read
 * those and drop these. Lines end in CRLF and are folded at 75 octets.
 */
export function calendarFile({ product, stampedAt, sequence, days }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(product)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap((day) => event(day, basicInstant(stampedAt), sequence)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function event({ uid, day, title, details }: CalendarDay, stamp: string, sequence: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(details)}`,
    'TRANSP:TRANSPARENT',
    ...alarmsBefore.flatMap((before) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:${before}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** `20270104T090000Z` */
function basicInstant(isoInstant: string): string {
  return isoInstant.replace(/\.\d+/, '').replace(/[-:]/g, '');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replaceAll('\t', ' ');
}

const maxLineOctets = 75;

/** Breaks a line before the octet that is too many, never within a character. The next line begins with a space. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > maxLineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

/** The length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
