import { expect, test } from 'vitest';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { strategyChain } from '../../shared/domain/strategy-chain.ts';

function proposal({
  objectives = [{ id: 'o', statement: 'More orders' }],
  tactics = [{ id: 't', name: 'Welcome series', objectiveId: 'o' }],
  benefits = [{ id: 'b', name: 'Automation', objectiveId: 'o', measureId: 'm' }],
  measures = [{ id: 'm', name: 'Orders' }],
}: {
  objectives?: object[];
  tactics?: object[];
  benefits?: object[];
  measures?: object[];
} = {}) {
  return ProposalDraft.parse({
    formatVersion: 1,
    strategy: { objectives, tactics },
    benefits: { items: benefits },
    measures: { items: measures },
  });
}

const linksOf = (of: ReturnType<typeof proposal>) =>
  strategyChain(of).links.map(({ from, to }) => `${from.id} → ${to.id}`);
const endsOf = (of: ReturnType<typeof proposal>) =>
  strategyChain(of).nodes.flatMap(({ looseEnds }) => looseEnds);

test('a whole chain runs from objective to measure and has no loose end', () => {
  expect(linksOf(proposal())).toEqual(['o → t', 't → b', 'b → m']);
  expect(endsOf(proposal())).toEqual([]);
});

test('a tactic that names no benefit is tied to those of its objective, one that does to these alone', () => {
  const benefits = ['b', 'c'].map((id) => ({ id, name: id, objectiveId: 'o', measureId: 'm' }));
  expect(linksOf(proposal({ benefits }))).toContain('t → c');
  const tactics = [{ id: 't', name: 'Welcome series', objectiveId: 'o', benefitIds: ['b'] }];
  const named = proposal({ benefits, tactics });
  expect(linksOf(named)).not.toContain('t → c');
  expect(endsOf(named)).toEqual([{ path: 'strategy.tactics', sentence: 'No tactic uses the benefit “c”.' }]);
});

test('an objective without a tactic lacks a connection', () => {
  expect(endsOf(proposal({ tactics: [], benefits: [], measures: [] }))).toEqual([
    { path: 'strategy.tactics', sentence: 'No tactic serves the objective “More orders”.' },
  ]);
});

test('a tactic without a benefit leads to the field that names them, or to the list while it is empty', () => {
  expect(endsOf(proposal({ benefits: [], measures: [] }))).toEqual([
    { path: 'benefits.items', sentence: 'The tactic “Welcome series” uses no benefit of the tool.' },
  ]);
  const other = { id: 'p', statement: 'Fewer hours' };
  const ends = endsOf(
    proposal({
      objectives: [{ id: 'o', statement: 'More orders' }, other],
      benefits: [{ id: 'b', name: 'Automation', objectiveId: 'p', measureId: 'm' }],
    }),
  );
  expect(ends.map(({ path }) => path)).toContain('strategy.tactics.0.benefitIds');
});

test('a benefit without a measure and a measure of nothing hang loose', () => {
  const benefits = [{ id: 'b', name: 'Automation', objectiveId: 'o' }];
  expect(endsOf(proposal({ benefits }))).toEqual([
    { path: 'benefits.items.0.measureId', sentence: 'Nothing measures the benefit “Automation”.' },
    {
      path: 'measures.items.0.objectiveId',
      sentence: 'The measure “Orders” shows neither an objective nor a benefit.',
    },
  ]);
});

test('a reference to a deleted entry counts as missing', () => {
  const tactics = [{ id: 't', name: 'Welcome series', objectiveId: 'gone', benefitIds: ['gone'] }];
  expect(endsOf(proposal({ tactics })).map(({ path }) => path)).toEqual([
    'strategy.tactics',
    'strategy.tactics.0.objectiveId',
    'strategy.tactics.0.benefitIds',
    'strategy.tactics',
  ]);
});

test('entries without a name go by their number', () => {
  const chain = strategyChain(
    proposal({ objectives: [{ id: 'o' }], tactics: [{ id: 't', objectiveId: 'o' }] }),
  );
  expect(chain.nodes.slice(0, 2).map(({ name }) => name)).toEqual(['O1 Objective 1', 'Tactic 1']);
});

test('a measure that shows an objective directly says which one', () => {
  const chain = strategyChain(
    proposal({
      measures: [
        { id: 'm', name: 'Orders' },
        { id: 'n', name: 'Consent', objectiveId: 'o' },
      ],
    }),
  );
  expect(chain.nodes.at(-1)).toMatchObject({ name: 'Consent (O1)', looseEnds: [] });
});
