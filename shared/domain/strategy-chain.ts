import type { LooseEnd } from './loose-end.ts';
import type { Proposal } from './proposal.ts';

/** The sections that the chain runs through. */
export type ChainSections = Pick<Proposal, 'strategy' | 'benefits' | 'measures'>;

/** The four links of the chain, in the order in which it is read. */
export const chainColumns = ['objective', 'tactic', 'benefit', 'measure'] as const;
export type ChainColumn = (typeof chainColumns)[number];

/** One entry of the proposal in the chain. */
export type ChainNode = {
  readonly column: ChainColumn;
  readonly id: string;
  /** What the entry is called; the number of an objective stands before it. */
  readonly name: string;
  /** The field that names it. */
  readonly path: string;
  /** Where the chain ends too early, or where nothing leads to it. */
  readonly looseEnds: readonly LooseEnd[];
};

/** From an entry of one column to one of the next. */
export type ChainLink = { readonly from: ChainNode; readonly to: ChainNode };

/** From objective to tactic to tool feature to measure: what is tied to what, and what is not. */
export type StrategyChain = { readonly nodes: readonly ChainNode[]; readonly links: readonly ChainLink[] };

/**
 * The chain of a proposal. A tactic is tied to the benefits that it names; while it names none, to all that serve its
 * objective. References to deleted entries count as missing.
 */
export function strategyChain(proposal: ChainSections): StrategyChain {
  const nodes = [
    ...objectiveNodes(proposal),
    ...tacticNodes(proposal),
    ...benefitNodes(proposal),
    ...measureNodes(proposal),
  ];
  const link = (
    from: readonly [ChainColumn, string | undefined],
    to: readonly [ChainColumn, string | undefined],
  ) => {
    const [first, second] = [from, to].map(([column, id]) =>
      nodes.find((node) => node.column === column && node.id === id),
    );
    return first && second ? [{ from: first, to: second }] : [];
  };
  const { strategy, benefits } = proposal;
  return {
    nodes,
    links: [
      ...strategy.tactics.flatMap(({ id, objectiveId }) => link(['objective', objectiveId], ['tactic', id])),
      ...strategy.tactics.flatMap((tactic) =>
        benefitsOf(tactic, proposal).flatMap((benefitId) =>
          link(['tactic', tactic.id], ['benefit', benefitId]),
        ),
      ),
      ...benefits.items.flatMap(({ id, measureId }) => link(['benefit', id], ['measure', measureId])),
    ],
  };
}

type Tactic = Proposal['strategy']['tactics'][number];

/** The benefits that a tactic uses, by its own word or by the objective that it shares with them. */
function benefitsOf({ benefitIds, objectiveId }: Tactic, { benefits }: ChainSections): readonly string[] {
  if (benefitIds) return benefitIds;
  if (objectiveId === undefined) return [];
  return benefits.items.filter((item) => item.objectiveId === objectiveId).map(({ id }) => id);
}

function objectiveNodes({ strategy }: ChainSections): ChainNode[] {
  return strategy.objectives.map(({ id, statement }, index) => {
    const name = named(statement, 'Objective', index);
    return {
      column: 'objective',
      id,
      name: `O${index + 1} ${name}`,
      path: `strategy.objectives.${index}.statement`,
      looseEnds: endUnless(
        strategy.tactics.some(({ objectiveId }) => objectiveId === id),
        'strategy.tactics',
        `No tactic serves the objective “${name}”.`,
      ),
    };
  });
}

function tacticNodes(proposal: ChainSections): ChainNode[] {
  const { strategy, benefits } = proposal;
  return strategy.tactics.map((tactic, index) => {
    const name = named(tactic.name, 'Tactic', index);
    const path = `strategy.tactics.${index}`;
    return {
      column: 'tactic',
      id: tactic.id,
      name,
      path: `${path}.name`,
      looseEnds: [
        ...endUnless(
          has(strategy.objectives, tactic.objectiveId),
          `${path}.objectiveId`,
          `The tactic “${name}” serves no objective.`,
        ),
        ...endUnless(
          benefitsOf(tactic, proposal).some((benefitId) => has(benefits.items, benefitId)),
          benefits.items.length === 0 ? 'benefits.items' : `${path}.benefitIds`,
          `The tactic “${name}” uses no benefit of the tool.`,
        ),
      ],
    };
  });
}

function benefitNodes(proposal: ChainSections): ChainNode[] {
  const used = new Set(proposal.strategy.tactics.flatMap((tactic) => benefitsOf(tactic, proposal)));
  return proposal.benefits.items.map((benefit, index) => {
    const name = named(benefit.name, 'Benefit', index);
    const path = `benefits.items.${index}`;
    return {
      column: 'benefit',
      id: benefit.id,
      name,
      path: `${path}.name`,
      looseEnds: [
        ...endUnless(used.has(benefit.id), 'strategy.tactics', `No tactic uses the benefit “${name}”.`),
        ...endUnless(
          has(proposal.measures.items, benefit.measureId),
          `${path}.measureId`,
          `Nothing measures the benefit “${name}”.`,
        ),
      ],
    };
  });
}

/** A measure that shows an objective without a benefit between them has the number of the objective in its name. */
function measureNodes({ strategy, benefits, measures }: ChainSections): ChainNode[] {
  return measures.items.map((measure, index) => {
    const name = named(measure.name, 'Measure', index);
    const path = `measures.items.${index}`;
    const isUsed = benefits.items.some(({ measureId }) => measureId === measure.id);
    const shown = strategy.objectives.findIndex(({ id }) => id === measure.objectiveId);
    return {
      column: 'measure',
      id: measure.id,
      name: isUsed || shown < 0 ? name : `${name} (O${shown + 1})`,
      path: `${path}.name`,
      looseEnds: endUnless(
        isUsed || shown >= 0,
        `${path}.objectiveId`,
        `The measure “${name}” shows neither an objective nor a benefit.`,
      ),
    };
  });
}

function endUnless(isTied: boolean, path: string, sentence: string): LooseEnd[] {
  return isTied ? [] : [{ path, sentence }];
}

function has(list: readonly { readonly id: string }[], id: string | undefined): boolean {
  return list.some((entry) => entry.id === id);
}

function named(name: string | undefined, noun: string, index: number): string {
  return name?.trim() || `${noun} ${index + 1}`;
}
