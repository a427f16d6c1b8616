import { expect, test } from 'vitest';
import { notPrinted } from '../../../core/documents/model/not-printed.ts';
import { createFormat } from '../../../shared/domain/format.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { schemaFields } from '../../kit/schema-paths.ts';
import { type FilledLeaf, filledProposal, withOtherValue } from './filled-proposal.ts';
import { modelOf, readableText } from './model-kit.ts';

const { proposal, leaves } = filledProposal();
const text = readableText(modelOf(proposal));
const format = createFormat('en-US', 'EUR');

/** An identifier names nothing to a reader; what refers to it is printed as what it leads to. */
const isIdentifier = ({ path }: FilledLeaf) => /(^|\.)id$/.test(path);
const isLeftOut = (path: string) =>
  Object.keys(notPrinted).some((prefix) => path === prefix || path.startsWith(`${prefix}.`));

const expected = leaves.filter((leaf) => !isIdentifier(leaf) && !isLeftOut(leaf.path));

/** The ways in which a value may be written. Short ones could stand there by chance and prove nothing. */
function writtenForms(value: FilledLeaf['value']): readonly string[] {
  const isSmallCount = Number.isInteger(value) && Number(value) < 100;
  if (isSmallCount) return [];
  const forms =
    typeof value === 'number'
      ? [String(value), format.number(value), format.money(value), format.percent(value)]
      : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
        ? [format.instantDay(value), format.shortDay(value.slice(0, 10))]
        : typeof value === 'string' && /^(Text number|https:)/.test(value)
          ? [value]
          : [];
  return forms.filter((form) => form.length > 3);
}

test('the walk reaches every leaf of the schema', () => {
  const reached = new Set(leaves.map(({ path }) => path));
  const paths = schemaFields(ProposalDraft).filter(({ isLeaf }) => isLeaf);
  expect(paths.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  expect(reached.size).toBeGreaterThan(250);
});

test('every answer with a wording of its own stands in the document', () => {
  const missing = expected.filter(({ value }) => {
    const forms = writtenForms(value);
    return forms.length > 0 && !forms.some((form) => text.includes(form));
  });
  expect(missing.map(({ path, value }) => `${path} = ${value}`)).toEqual([]);
});

test('every other answer changes the document when it changes', () => {
  const silent = expected
    .filter(({ value }) => writtenForms(value).length === 0)
    .filter((leaf) => readableText(modelOf(withOtherValue(proposal, leaf))) === text);
  expect(silent.map(({ path, value }) => `${path} = ${value}`)).toEqual([]);
});

test('what is left out on purpose exists', () => {
  const paths = new Set(schemaFields(ProposalDraft).map(({ path }) => path));
  expect(Object.keys(notPrinted).filter((path) => !paths.has(path))).toEqual([]);
});
