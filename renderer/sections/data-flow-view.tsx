import { useDeferredValue, useMemo } from 'react';
import { dataFlowPicture } from '../../shared/charts/data-flow-picture.ts';
import { words } from '../../shared/domain/choice-words.ts';
import { beginningOf } from '../../shared/domain/cut-text.ts';
import { classWords, type DataFlow, dataFlow } from '../../shared/domain/data-flow.ts';
import { dataFlowInWords, endsInWords, passingInWords } from '../../shared/domain/data-flow-words.ts';
import { Button } from '../components/button.tsx';
import { EmptyNote } from '../components/empty-note.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { insertEntry, newEntry } from '../components/list-editor-changes.ts';
import { LooseEnds } from '../components/loose-ends.tsx';
import { PictureView } from '../components/picture-view.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './data-flow.module.css';
import layout from './section-screen.module.css';

/** The diagram that follows from inventory and integrations, with the same in words beside it. */
export function DataFlowView() {
  const { security, options } = useDeferredValue(useDraft((state) => state.proposal));
  const flow = useMemo(() => dataFlow({ security, options }), [security, options]);
  const pictures = useMemo(() => [dataFlowPicture(flow)], [flow]);
  return (
    <section className={layout.block} aria-labelledby="data-flow" data-path="security.dataFlow">
      <h3 className={layout.blockTitle} id="data-flow">
        Where the data goes
      </h3>
      <p className={layout.blockHelp}>
        Drawn from the two lists above. Each dashed box is a trust boundary: where an arrow crosses it,
        somebody else takes charge of the data.
      </p>
      {flow.systems.length === 0 ? (
        <EmptyNote>
          The diagram appears here with the first kind of data that has a source and a destination.
        </EmptyNote>
      ) : (
        <PictureView pictures={pictures} description={dataFlowInWords(flow)}>
          <ConnectionList flow={flow} />
          <GuessedPlaces flow={flow} />
        </PictureView>
      )}
      <LooseEnds heading="What the diagram can’t show yet:" ends={flow.looseEnds} />
    </section>
  );
}

/** The arrows by their numbers, and the way to the field of each by keyboard. */
function ConnectionList({ flow: { connections } }: { flow: DataFlow }) {
  if (connections.length === 0) return null;
  return (
    <ol className={styles.connections}>
      {connections.map((connection) => (
        <li key={`${connection.from.name} ${connection.to.name}`}>
          <Button look="link" onPress={() => void focusField(connection.path)}>
            {endsInWords(connection)}
          </Button>
          <span className={styles.class}>{classWords(connection.classification)}</span>
          <p className={styles.passing}>{passingInWords(connection)}</p>
        </li>
      ))}
    </ol>
  );
}

/** Who controls each system as its name suggests: taken into the list with a press, so that it can be changed there. */
function GuessedPlaces({ flow: { systems } }: { flow: DataFlow }) {
  const isReadOnly = useReadOnly();
  const count = useDraft((state) => state.proposal.security.systems.length);
  const guessed = systems.filter(({ isGuessed }) => isGuessed);
  if (guessed.length === 0) return null;
  return (
    <div className={styles.guesses}>
      <p className={layout.blockHelp}>By their names, these systems seem to belong to:</p>
      <ul className={styles.guessList}>
        {guessed.map(({ name, zone }) => (
          <li key={name}>
            <span>
              {name}: <strong>{words.systemZone[zone].toLowerCase()}</strong>
            </span>
            {!isReadOnly && (
              <Button
                look="link"
                aria-label={`Say who controls ${name}`}
                onPress={() => {
                  const path = 'security.systems';
                  insertEntry(
                    path,
                    count,
                    newEntry(path, { name: beginningOf(name, 200), zone }),
                    `Add system: ${name}`,
                  );
                  void focusField(`${path}.${count}.zone`);
                }}
              >
                Say it yourself
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
