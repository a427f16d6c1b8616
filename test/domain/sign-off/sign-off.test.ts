import { describe, expect, test } from 'vitest';
import { decision } from '../../../shared/domain/decision.ts';
import { readSignOffFieldName, signOffFieldPath } from '../../../shared/domain/sign-off/field-names.ts';
import { readFilledSignOff } from '../../../shared/domain/sign-off/filled-sign-off.ts';
import { offersOf } from '../../../shared/domain/sign-off/offers.ts';
import { recordOf } from '../../../shared/domain/sign-off/record.ts';

const origin = { proposalId: '01890a5d-ac96-774b-bcce-b302099a8057', contentSha256: 'ab'.repeat(32) };
const head = '01890a5d-ac96-774b-bcce-b302099a8058';
const security = '01890a5d-ac96-774b-bcce-b302099a8059';

const field = (rowId: string, part: 'decision' | 'conditions' | 'name' | 'date', value: string) => ({
  name: signOffFieldPath(origin, rowId, part).join('.'),
  value,
});

const stored = decision.draft.parse({
  signOffRoles: [
    { id: head, role: 'Head of Marketing' },
    { id: security, role: 'IT Security lead' },
  ],
});

function rowsFrom(...fields: ReturnType<typeof field>[]) {
  const filled = readFilledSignOff(fields);
  if (!filled) throw new Error('nothing was read');
  return offersOf(filled, stored);
}

const all = () => true;

describe('the name of a field', () => {
  test('says the proposal, the content that is signed, the role and the part', () => {
    const name = signOffFieldPath(origin, head, 'conditions').join('.');
    expect(readSignOffFieldName(name)).toEqual({ ...origin, rowId: head, part: 'conditions' });
  });

  test.each([
    'conditions',
    'countersign.a.b.c.name',
    `countersign.../../etc.${origin.contentSha256}.x.name`,
    `countersign.x.${origin.contentSha256}.y.name.more`,
    `other.x.${origin.contentSha256}.y.name`,
  ])('that is none of ours is left alone: %s', (name) => {
    expect(readSignOffFieldName(name)).toBeUndefined();
  });
});

describe('what was filled in', () => {
  test('is read for one proposal and one content: fields of another are left out', () => {
    const other = signOffFieldPath({ ...origin, proposalId: 'another' }, head, 'name').join('.');
    const read = readFilledSignOff([field(head, 'name', 'A'), { name: other, value: 'B' }]);
    expect(read).toEqual({ ...origin, fields: [{ rowId: head, part: 'name', value: 'A' }] });
  });

  test('loses controls, direction marks and what is too long, and a choice that we do not offer', () => {
    const read = readFilledSignOff([
      field(head, 'name', ' \u202Eeht fo daeH\u0007 '),
      field(head, 'decision', 'approved-by-nobody'),
      field(security, 'conditions', '\u200b'),
      field(security, 'name', 'n'.repeat(999)),
    ]);
    expect(read?.fields).toEqual([
      { rowId: head, part: 'name', value: 'eht fo daeH' },
      { rowId: security, part: 'name', value: 'n'.repeat(200) },
    ]);
  });

  test('is offered row by row in words, for the roles that the proposal still has and the choices they have', () => {
    const rows = rowsFrom(
      field('01890a5d-ac96-774b-bcce-000000000000', 'name', 'gone'),
      field(head, 'date', 'tomorrow'),
      field(head, 'decision', 'approved'),
      field(security, 'decision', 'acceptable'),
      field('information-security', 'decision', 'to-be-fixed'),
    );
    expect(rows.map(({ title, kind, fields }) => [title, kind, fields.map(({ shown }) => shown)])).toEqual([
      ['Head of Marketing', 'sign-off', ['Approved', 'tomorrow']],
      ['Information security', 'review', ['To be fixed']],
    ]);
    expect(rows[0]?.fields[1]?.problem).toContain('Today is recorded instead');
  });
});

test('a date is taken as the caller reads it, and the offer says as which day', () => {
  const filled = readFilledSignOff([field(head, 'date', '12.3.2027')]);
  const rows = filled && offersOf(filled, stored, () => '2027-03-12');
  expect(rows?.[0]?.fields).toEqual([
    { part: 'date', value: '2027-03-12', shown: '12.3.2027', problem: 'Recorded as 2027-03-12.' },
  ]);
});

describe('what is recorded', () => {
  test('is the decision with the day, the roles and the names, and each line of the conditions', () => {
    const rows = rowsFrom(
      field(head, 'decision', 'approved-with-conditions'),
      field(head, 'name', 'Ada'),
      field(head, 'date', '2027-01-04'),
      field(security, 'decision', 'approved-with-conditions'),
      field(security, 'date', '2027-01-08'),
      field(security, 'conditions', 'Review access\n\nKeep logs'),
    );
    expect(recordOf(rows, all, '2027-02-01')).toEqual({
      decided: {
        verdict: 'approved-with-conditions',
        movedOn: '2027-01-08',
        role: 'Head of Marketing, Ada; IT Security lead',
        note: undefined,
      },
      conditions: ['Review access', 'Keep logs'],
      reviews: [],
    });
  });

  test('is only what was accepted', () => {
    const rows = rowsFrom(
      field(head, 'decision', 'approved'),
      field(head, 'name', 'Ada'),
      field(head, 'date', '2027-01-04'),
      field(security, 'conditions', 'Review access'),
    );
    expect(recordOf(rows, (_, part) => part === 'decision', '2027-02-01')).toEqual({
      decided: { verdict: 'approved', movedOn: '2027-02-01', role: 'Head of Marketing', note: undefined },
      conditions: [],
      reviews: [],
    });
    expect(recordOf(rows, () => false, '2027-02-01').decided).toBeUndefined();
  });

  test('is the most cautious word where roles differ, with its reason instead of conditions', () => {
    const rows = rowsFrom(
      field(head, 'decision', 'approved'),
      field(security, 'decision', 'declined'),
      field(security, 'conditions', 'No transfer basis'),
    );
    expect(recordOf(rows, all, '2027-02-01')).toMatchObject({
      decided: { verdict: 'declined', role: 'IT Security lead', note: 'No transfer basis' },
      conditions: [],
    });
  });

  test('can be stored, however long the names are: none is cut within a character', () => {
    const rows = rowsFrom(field(head, 'decision', 'approved'), field(head, 'name', '📣'.repeat(100)));
    const { decided } = recordOf(rows, all, '2027-01-04');
    expect(decided?.role).toHaveLength(199);
    expect(decided?.role.isWellFormed()).toBe(true);
  });

  test('of a specialty is a review with its verdict, its words and who signed', () => {
    const rows = rowsFrom(
      field('information-security', 'decision', 'improvable'),
      field('information-security', 'conditions', 'Name the processor'),
      field('information-security', 'name', 'Grace'),
      field('information-security', 'date', '2027-01-04'),
    );
    expect(recordOf(rows, all, '2027-02-01')).toEqual({
      decided: undefined,
      conditions: [],
      reviews: [
        {
          specialty: 'information-security',
          verdict: 'improvable',
          comment: 'Name the processor\nGrace, 2027-01-04',
        },
      ],
    });
  });
});
