import { useDeferredValue, useMemo, useState } from 'react';
import { strategyChainInWords, strategyChainPictures } from '../../shared/charts/strategy-chain-picture.ts';
import {
  type ChainNode,
  chainColumns,
  type StrategyChain,
  strategyChain,
} from '../../shared/domain/strategy-chain.ts';
import { Button } from '../components/button.tsx';
import { EmptyNote } from '../components/empty-note.tsx';
import { LooseEnds } from '../components/loose-ends.tsx';
import { PictureView } from '../components/picture-view.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './section-screen.module.css';
import viewStyles from './strategy-views.module.css';

/** From objective to tactic to tool feature to measure, drawn, and what lacks a connection. */
export function StrategyChainView() {
  const { strategy, benefits, measures } = useDeferredValue(useDraft((state) => state.proposal));
  const chain = useMemo(
    () => strategyChain({ strategy, benefits, measures }),
    [strategy, benefits, measures],
  );
  const pictures = useMemo(() => strategyChainPictures(chain, Number.POSITIVE_INFINITY), [chain]);
  return (
    <section className={styles.block} aria-labelledby="strategy-chain" data-path="strategy.chain">
      <h3 className={styles.blockTitle} id="strategy-chain">
        How the plan fits together
      </h3>
      <p className={styles.blockHelp}>
        Each objective needs a tactic, each tactic something that the tool does, and each of those a measure.
      </p>
      {chain.nodes.length === 0 ? (
        <EmptyNote>The chain appears here with the first objective.</EmptyNote>
      ) : (
        <>
          <PictureView pictures={pictures} description={strategyChainInWords(chain)}>
            <ChainAsList chain={chain} />
          </PictureView>
          <LooseEnds heading="Not connected yet:" ends={chain.nodes.flatMap(({ looseEnds }) => looseEnds)} />
        </>
      )}
    </section>
  );
}

/** The picture for those who can't see it, and the way to every field by keyboard. */
function ChainAsList({ chain }: { chain: StrategyChain }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={viewStyles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Read it as a list</summary>
      {isOpen && <Branches chain={chain} nodes={firstNodes(chain)} />}
    </details>
  );
}

function Branches({ chain, nodes }: { chain: StrategyChain; nodes: readonly ChainNode[] }) {
  return (
    <ul className={viewStyles.branches}>
      {nodes.map((node) => {
        const next = chain.links.filter(({ from }) => from === node).map(({ to }) => to);
        return (
          <li key={`${node.column} ${node.id}`}>
            <span className={viewStyles.kind}>{columnNames[node.column]}: </span>
            <Button look="link" onPress={() => void focusField(node.path)}>
              {node.name}
            </Button>
            {next.length > 0 && <Branches chain={chain} nodes={next} />}
          </li>
        );
      })}
    </ul>
  );
}

const columnNames = {
  objective: 'Objective',
  tactic: 'Tactic',
  benefit: 'Benefit',
  measure: 'Measure',
} as const;

/** Objectives first, then what nothing leads to. */
function firstNodes({ nodes, links }: StrategyChain): readonly ChainNode[] {
  return chainColumns.flatMap((column) =>
    nodes.filter((node) => node.column === column && !links.some(({ to }) => to === node)),
  );
}
