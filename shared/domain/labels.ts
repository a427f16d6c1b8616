import { caseLabels } from './labels/case.ts';
import { closeLabels } from './labels/close.ts';
import { itLabels } from './labels/it.ts';
import { moneyAndEvidenceLabels } from './labels/money-and-evidence.ts';

/**
 * The name of every field as people read it, on screen, in the document, in findings and in history. Keys are paths
 * from the proposal with list positions left out; test/domain/labels.test.ts holds the table to the schema.
 */
const labels: Readonly<Record<string, string>> = {
  ...caseLabels,
  ...moneyAndEvidenceLabels,
  ...itLabels,
  ...closeLabels,
};

const partLabels: Readonly<Record<string, string>> = {
  low: 'low',
  expected: 'expected',
  high: 'high',
  spread: 'spread',
  assumptionId: 'assumption',
};

/**
 * The label of a field by its path, with or without list positions: `need.customers.2.name` reads "Who they are". A
 * part of an estimate says which one it is: `… (expected)`. Throws on a path that is not a field.
 */
export function fieldLabel(path: string): string {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const whole = labels[parts.join('.')];
  if (whole !== undefined) return whole;
  const last = parts.at(-1) ?? '';
  const owner = labels[parts.slice(0, -1).join('.')];
  const part = partLabels[last];
  if (owner !== undefined && part !== undefined) return `${owner} (${part})`;
  throw new Error(`No label for the field ${path}`);
}
