import { expect, test } from 'vitest';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { schemaFields } from '../kit/schema-paths.ts';

/** Parts that people never see by name: identifiers, references and the inside of an estimate or an image. */
const unnamed = /(^formatVersion$)|\.id$|\.assumptionId$|\.named(\.|$)|\.(logo|attachment)\./;

const paths = schemaFields(ProposalDraft)
  .map(({ path }) => path)
  .filter((path) => !unnamed.test(path));

test('every field of the model has a label', () => {
  expect(paths.length).toBeGreaterThan(200);
  const missing = paths.filter((path) => {
    try {
      return fieldLabel(path) === '';
    } catch {
      return true;
    }
  });
  expect(missing).toEqual([]);
});

test('list positions make no difference to a label', () => {
  expect(fieldLabel('need.customers.2.name')).toBe(fieldLabel('need.customers.name'));
});

test('a value of an estimate names its scenario', () => {
  expect(fieldLabel('revenue.streams.0.monthlyVolume.low')).toBe('Volume in month 1 (low)');
});

test('a path that is no field is an error, not an empty label', () => {
  expect(() => fieldLabel('need.nothing')).toThrow('No label for the field need.nothing');
});
