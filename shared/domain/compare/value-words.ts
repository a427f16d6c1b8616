import { createFormat, type Format } from '../format.ts';
import { modelPath } from '../guidance.ts';
import type { Proposal } from '../proposal.ts';
import { isProseDocument, plainTextOf } from '../prose.ts';
import { choiceWords } from './choice-paths.ts';
import type { Located } from './differences.ts';
import type { Names } from './names.ts';

/** Writes the answers of one proposal as its readers see them. */
export type ValueWords = {
  /** Undefined where there is no answer. */
  of(answer: Located): string | undefined;
  /** With every digit that is stored, for figures that read alike when they are rounded. */
  exactly(answer: Located): string | undefined;
};

/** Fields that hold a fraction. Amounts of money end in `Minor`; everything else is a plain number. */
const fractions: ReadonlySet<string> = new Set([
  'discountRate',
  'monthlyGrowth',
  'monthlyChurn',
  'incrementality',
  'overlap',
  'contributionMargin',
  'realisation',
  'yearlyRise',
  'margin',
  'retention',
  'retentionWithTool',
  'rampShares',
]);

const dateFields = /(On|^decisionNeededBy|^deferredTo|^date|^startsIn|^month)$/;
const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const mostDecimals = 12;

export function createValueWords(proposal: Proposal, names: Names): ValueWords {
  const { locale, currency } = proposal.overview;
  const format = createFormat(locale, currency);

  const write = ({ path, value }: Located, isExact: boolean): string | undefined => {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    if (typeof value === 'number') return figure(proposal, format, path, value, isExact);
    if (typeof value === 'string') return text(format, names, path, value);
    if (isProseDocument(value)) return plainTextOf(value);
    if (Array.isArray(value)) {
      const words = value.map((item: unknown) =>
        Array.isArray(item) ? item.join(' | ') : write({ path, value: item }, isExact),
      );
      return words.length === 0 ? undefined : words.join(Array.isArray(value[0]) ? '\n' : ', ');
    }
    return (value as { name?: string }).name;
  };

  return { of: (answer) => write(answer, false), exactly: (answer) => write(answer, true) };
}

function text(format: Format, names: Names, path: string, value: string): string {
  const field = fieldOf(path);
  const choice = choiceWords(modelPath(path))?.[value];
  if (choice !== undefined) return choice;
  if (/Ids?$/.test(field)) return names.ofId(value) ?? value;
  if (dateFields.test(field) && isoDate.test(value)) return format.partialDate(value);
  if (field === 'movedAt') return format.instantDay(value);
  return value;
}

function figure(proposal: Proposal, format: Format, path: string, value: number, isExact: boolean): string {
  const field = fieldOf(path);
  if (field.endsWith('Minor')) return format.money(value, currencyOf(proposal, path));
  if (fractions.has(field) || isRateStep(proposal, path, field))
    return format.percent(value, isExact ? mostDecimals : undefined);
  return format.number(value, isExact ? mostDecimals : undefined);
}

/** The name of a field; the parts of an estimate have that of the estimate. */
function fieldOf(path: string): string {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const named = parts.indexOf('named');
  if (named > 0) return parts[named - 1] ?? '';
  const last = parts.at(-1) ?? '';
  return estimateParts.has(last) ? (parts.at(-2) ?? '') : last;
}

const estimateParts: ReadonlySet<string> = new Set(['low', 'expected', 'high']);

/** Amounts of an entry are in its own currency, where it has one. */
function currencyOf({ revenue }: Proposal, path: string): string | undefined {
  const [section, list, position] = path.split('.');
  if (section !== 'revenue' || (list !== 'streams' && list !== 'costs' && list !== 'otherBenefits'))
    return undefined;
  return revenue[list][Number(position)]?.currency;
}

function isRateStep({ revenue }: Proposal, path: string, field: string): boolean {
  const [section, list, stream, inner, step] = path.split('.');
  if (section !== 'revenue' || list !== 'streams' || inner !== 'steps') return false;
  if (field !== 'value' && field !== 'today') return false;
  return revenue.streams[Number(stream)]?.steps[Number(step)]?.kind === 'rate';
}
