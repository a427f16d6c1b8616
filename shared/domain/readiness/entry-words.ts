import { beginningOf } from '../cut-text.ts';
import { modelPath } from '../guidance.ts';
import { fieldLabel } from '../labels.ts';
import type { Proposal } from '../proposal.ts';
import { lowerFirst } from '../revenue/input-words.ts';
import { upperFirst } from '../upper-first.ts';

/** What one entry of a list is called, and the field that it goes by. */
type ListWords = { noun: string; nameKey: string };

/** By path without positions. Where no field names an entry, `nameKey` is empty and its position does. */
const lists: Readonly<Record<string, ListWords>> = {
  'need.customers': { noun: 'customer group', nameKey: 'name' },
  'need.drivers': { noun: 'driver', nameKey: 'statement' },
  'options.candidates': { noun: 'option', nameKey: 'name' },
  'options.candidates.pros': { noun: 'advantage', nameKey: 'statement' },
  'options.candidates.cons': { noun: 'disadvantage', nameKey: 'statement' },
  'options.criteria': { noun: 'criterion', nameKey: 'name' },
  'options.criteria.scores': { noun: 'score', nameKey: '' },
  'benefits.items': { noun: 'benefit', nameKey: 'name' },
  'strategy.objectives': { noun: 'objective', nameKey: 'statement' },
  'strategy.segments': { noun: 'segment', nameKey: 'name' },
  'strategy.tactics': { noun: 'tactic', nameKey: 'name' },
  'strategy.milestones': { noun: 'milestone', nameKey: 'name' },
  'strategy.stopRules': { noun: 'stop rule', nameKey: 'statement' },
  'revenue.streams': { noun: 'stream', nameKey: 'name' },
  'revenue.streams.steps': { noun: 'step', nameKey: 'name' },
  'revenue.otherBenefits': { noun: 'other benefit', nameKey: 'name' },
  'revenue.costs': { noun: 'cost', nameKey: 'name' },
  'revenue.costs.tiers': { noun: 'tier', nameKey: 'name' },
  'revenue.namedScenarios': { noun: 'scenario', nameKey: 'name' },
  'revenue.exchangeRates': { noun: 'exchange rate', nameKey: 'currency' },
  'revenue.lifetimeValue.segments': { noun: 'segment', nameKey: 'name' },
  'revenue.assumptions': { noun: 'assumption', nameKey: 'statement' },
  'evidence.caseStudies': { noun: 'case study', nameKey: 'organisation' },
  'evidence.caseStudies.results': { noun: 'result', nameKey: 'statement' },
  'evidence.competitors': { noun: 'competitor', nameKey: 'name' },
  'evidence.competitors.entries': { noun: 'finding', nameKey: 'channelOrTool' },
  'security.answers': { noun: 'answer', nameKey: '' },
  'security.compensatingControls': { noun: 'compensating control', nameKey: 'control' },
  'security.dataInventory': { noun: 'kind of data', nameKey: 'category' },
  'security.integrations': { noun: 'integration', nameKey: 'fromSystem' },
  'security.risks': { noun: 'risk', nameKey: 'risk' },
  'security.systems': { noun: 'system', nameKey: 'name' },
  'security.vendorQuestions': { noun: 'question', nameKey: 'question' },
  'ownership.assets': { noun: 'asset', nameKey: 'name' },
  'ownership.raci': { noun: 'activity', nameKey: 'activity' },
  'ownership.raci.assignments': { noun: 'role', nameKey: 'role' },
  'ownership.itEffort': { noun: 'task', nameKey: 'task' },
  'ownership.servicePact': { noun: 'promise', nameKey: 'promise' },
  'measures.items': { noun: 'measure', nameKey: 'name' },
  'rehearsal.answers': { noun: 'answer', nameKey: '' },
  'rehearsal.objections': { noun: 'objection', nameKey: 'objection' },
  'rehearsal.attendees': { noun: 'person', nameKey: 'role' },
  'rehearsal.fallbacks': { noun: 'position', nameKey: 'position' },
  'decision.conditions': { noun: 'condition', nameKey: 'condition' },
  'decision.moves': { noun: 'move', nameKey: '' },
  'decision.reviews': { noun: 'verdict', nameKey: 'comment' },
  'decision.questions': { noun: 'question', nameKey: 'question' },
  'decision.finishedControls': { noun: 'control', nameKey: '' },
  'decision.signOffRoles': { noun: 'line', nameKey: 'role' },
  'decision.acceptedFindings': { noun: 'accepted point', nameKey: '' },
  'decision.templateAnswers': { noun: 'answer of the template', nameKey: '' },
  'outcomes.actuals': { noun: 'figure', nameKey: '' },
  'outcomes.pactKept': { noun: 'promise', nameKey: '' },
  'outcomes.incidents': { noun: 'incident', nameKey: 'what' },
  'outcomes.lessons': { noun: 'lesson', nameKey: 'lesson' },
};

/**
 * The entries that a path lies in, from the outer to the inner one: `“Regular campaigns”, step “Orders per click”`.
 * Without a name an entry goes by its position, as in `Stream 2`. Empty for a field that lies in no list.
 */
export function entryWords(proposal: Proposal, path: string): string {
  return upperFirst(
    entriesAround(proposal, path)
      .map(({ noun, name, position }, depth) => {
        if (name === '') return `${noun} ${position}`;
        return depth === 0 ? `“${name}”` : `${noun} “${name}”`;
      })
      .join(', '),
  );
}

/** That a field has no answer yet, and whose field it is: `“Regular campaigns”: value per conversion is not answered yet.` */
export function notAnswered(proposal: Proposal, path: string): string {
  const field = path.replace(/\.expected$/, '');
  const label = fieldLabel(field);
  const words = entryWords(proposal, field);
  if (words === '') return `${label}: not answered yet.`;
  const key = field.split('.').at(-1);
  if (key === 'name') return `${words} has no name yet.`;
  if (key === entriesAround(proposal, field).at(-1)?.nameKey) return `${words}: not answered yet.`;
  // “Due on” is no noun.
  const asNoun = label.endsWith(' on') ? `“${label}”` : lowerFirst(label);
  return `${words}: ${asNoun} ${plural.test(label) ? 'are' : 'is'} not answered yet.`;
}

/**
 * That fields of one list have no answer yet, in a sentence that stays short: of several entries it names the first, of
 * several fields the first few. Takes at least one path, all in the same list.
 */
export function missingAnswers(proposal: Proposal, paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const depth = first.split('.').findIndex((part) => /^\d+$/.test(part));
  if (others.length === 0 || depth < 0) return notAnswered(proposal, first);
  const start = (path: string) =>
    path
      .split('.')
      .slice(0, depth + 1)
      .join('.');
  const entries = new Set(paths.map(start));
  const name = entryWords(proposal, `${start(first)}.id`);
  const labels = [...new Set(paths.map((path) => lowerFirst(fieldLabel(path.replace(/\.expected$/, '')))))];
  const named = `${labels.slice(0, 3).join(', ')}${labels.length > 3 ? ' …' : ''}`;
  if (entries.size > 1) {
    const list = fieldLabel(first.split('.').slice(0, depth).join('.'));
    return `${list}: ${entries.size} entries lack answers (${named}), first ${lowerFirst(name)}.`;
  }
  return `${name}: ${paths.length} answers are missing (${named}).`;
}

const plural = /^(months|orders|hours|units)\b/i;

/** What one entry of a list is called; `path` is that of the list, without positions. Throws for what is no list. */
export function listWords(path: string): ListWords {
  const found = lists[path];
  if (!found) throw new Error(`No word for the entries of ${path}`);
  return found;
}

type EntryAround = ListWords & { name: string; position: number };

function entriesAround(proposal: Proposal, path: string): EntryAround[] {
  const found: EntryAround[] = [];
  let value: unknown = proposal;
  const parts = path.split('.');
  for (const [index, part] of parts.entries()) {
    const isEntry = Array.isArray(value);
    value = (value as Record<string, unknown> | undefined)?.[part];
    const words = isEntry ? lists[modelPath(parts.slice(0, index).join('.'))] : undefined;
    if (words) found.push({ ...words, name: nameOf(value, words), position: Number(part) + 1 });
  }
  return found;
}

function nameOf(entry: unknown, { nameKey }: ListWords): string {
  const name = (entry as Record<string, unknown> | undefined)?.[nameKey];
  return typeof name === 'string' ? shortName(name.trim()) : '';
}

const LONGEST_NAME = 60;

/** The beginning of a text that is too long to be read as a name, in whole words where it has some. */
export function shortName(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  const cut = beginningOf(text, LONGEST_NAME + 1);
  const words = cut.replace(/\s+\S*$/u, '').replace(/[\s,;:([–-]+$/u, '');
  return `${words.length > LONGEST_NAME ? beginningOf(text, LONGEST_NAME) : words}…`;
}
