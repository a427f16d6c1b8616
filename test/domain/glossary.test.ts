import { expect, test } from 'vitest';
import { createTermFinder, type GlossaryTerm, isForeignTo, type Side } from '../../shared/domain/glossary.ts';

const term = (id: string, name: string, aliases: string[] = [], sides: Side[] = ['it']): GlossaryTerm => ({
  id,
  term: name,
  aliases,
  sides,
  marketing: 'One thing.',
  it: 'Another thing.',
  say: 'Both.',
});

const find = createTermFinder([
  term('api', 'API', ['APIs']),
  term('key', 'API key', ['API keys']),
  term('opt-in', 'Opt-in', ['opted in']),
  term('ab', 'A/B test'),
  term('migration', 'Übernahme'),
  term('lead', 'Lead', ['leads'], ['marketing']),
  term('lead-time', 'Lead time to delivery'),
]);

const found = (text: string) => find(text).map((match) => match.term.id);
const places = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

test('a term is found where it stands, in the spelling of the text', () => {
  expect(places('One API, two Leads; an opt-in.')).toEqual(['API', 'Leads', 'opt-in']);
});

test('the longest term wins, and none is found inside another', () => {
  expect(found('The API key of the API')).toEqual(['key', 'api']);
  expect(found('Lead time to delivery')).toEqual(['lead-time']);
  expect(found('Lead time to nowhere')).toEqual(['lead']);
});

test('only whole words count', () => {
  expect(found('Leadership misleads; the rapid mislead')).toEqual([]);
  expect(found('Übernahmen')).toEqual([]);
});

test('an abbreviation is meant in capitals, everything else in any case', () => {
  expect(found('api, Api, API, APIs')).toEqual(['api', 'api']);
  expect(found('LEADS and OPTED IN')).toEqual(['lead', 'opt-in']);
});

test('a common word is no term in the title of a role, in a name or as a verb', () => {
  const isFound = createTermFinder([
    term('lead', 'Lead', ['leads']),
    term('controller', 'Controller'),
    term('engagement', 'Engagement'),
    term('campaign', 'Campaign'),
    term('compliance', 'Compliance'),
  ]);
  const ids = (text: string) => isFound(text).map((match) => match.term.id);
  for (const text of [
    'Digital Engagement manager',
    'Head of Customer Engagement',
    'Engagement Cloud',
    'Campaign manager',
    'Financial controller',
    'Marketing Operations lead',
    'clicks lead to orders',
    'posts lead from there into the shop',
    'Legal, compliance and recovery',
  ])
    expect(ids(text)).toEqual([]);
  expect(ids('The controller of the data, our engagement. A lead; each campaign to friends.')).toEqual([
    'controller',
    'engagement',
    'lead',
    'campaign',
  ]);
  expect(ids('Compliance with the law. Engagement rises.')).toEqual(['compliance', 'engagement']);
});

test('hyphens, spaces and line ends join the words of a term; other marks part them', () => {
  expect(found('opt in, opt\u2011in, opt\u00a0in, opt\nin, opt – in')).toHaveLength(5);
  expect(found('opt. In, opt, in, opt (in)')).toEqual([]);
  expect(found('an A/B test and an A/B-test')).toEqual(['ab', 'ab']);
});

test('a letter and its accent are one, however they are encoded', () => {
  expect(found('U\u0308bernahme übernahme')).toEqual(['migration', 'migration']);
  expect(places('\u{1F680}\u0130 Lead')).toEqual(['Lead']);
});

test('nothing is found inside an address, nor across one', () => {
  expect(found('https://example.org/API leads@example.org API_lead')).toEqual([]);
  expect(found('opt example.org in')).toEqual([]);
  expect(found('Ask for leads. API comes later.')).toEqual(['lead', 'api']);
});

test('an empty text and a text of marks hold nothing', () => {
  expect(found('')).toEqual([]);
  expect(found('… – \u{1F600} ()')).toEqual([]);
});

test('a word is foreign to whoever does not share its sense, and to all when the sides differ over it', () => {
  const marketing = term('lead', 'Lead', [], ['marketing']);
  const shared = term('segment', 'Segment', [], ['marketing', 'it']);
  expect([isForeignTo('it', marketing), isForeignTo('marketing', marketing)]).toEqual([true, false]);
  expect([isForeignTo('it', shared), isForeignTo('marketing', shared)]).toEqual([true, true]);
});
