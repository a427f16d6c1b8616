import { words } from '../../shared/domain/choice-words.ts';
import { Segments } from '../components/fields/choice-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { dataClasses, directions, systemZones } from './choices.ts';
import { DataFlowView } from './data-flow-view.tsx';
import layout from './section-screen.module.css';

/** Which data goes where, over which connections, and the picture that follows from both. */
export function DataFlow() {
  return (
    <>
      <DataInventory />
      <Integrations />
      <DataFlowView />
      <Systems />
    </>
  );
}

function DataInventory() {
  return (
    <ListEditor
      path="security.dataInventory"
      noun="kind of data"
      layout="entries"
      titleKey="category"
      empty="Begin with the data that the tool can’t work without, such as email addresses."
      summary={({ classification }) => dataClasses.find(({ value }) => value === classification)?.label}
    >
      {(entry) => (
        <>
          <ShortText path={`${entry}.category`} />
          <Segments path={`${entry}.classification`} choices={dataClasses} />
          <LongText path={`${entry}.fields`} />
          <div className={layout.pair}>
            <ShortText path={`${entry}.subjects`} />
            <ShortText path={`${entry}.volume`} />
            <ShortText path={`${entry}.source`} />
            <ShortText path={`${entry}.destination`} />
            <ShortText path={`${entry}.lawfulBasis`} />
            <ShortText path={`${entry}.retention`} />
            <ShortText path={`${entry}.encryption`} />
            <ShortText path={`${entry}.location`} />
          </div>
        </>
      )}
    </ListEditor>
  );
}

function Integrations() {
  return (
    <ListEditor
      path="security.integrations"
      noun="integration"
      layout="entries"
      titleKey="fromSystem"
      empty="The web shop, the customer database, the tills: every system that gives or takes data."
      summary={({ toSystem }) => (typeof toSystem === 'string' ? `to ${toSystem}` : undefined)}
    >
      {(entry) => (
        <>
          <div className={layout.pair}>
            <ShortText path={`${entry}.fromSystem`} />
            <ShortText path={`${entry}.toSystem`} />
            <Segments path={`${entry}.direction`} choices={directions} />
            <ShortText path={`${entry}.owner`} />
            <ShortText path={`${entry}.method`} />
            <ShortText path={`${entry}.authentication`} />
          </div>
          <LongText path={`${entry}.fields`} />
        </>
      )}
    </ListEditor>
  );
}

/** Overrules what the diagram guesses from names. */
function Systems() {
  return (
    <ListEditor
      path="security.systems"
      noun="system"
      layout="lines"
      titleKey="name"
      empty="Nothing is needed here while every system in the diagram stands where it belongs."
      summary={({ zone }) => words.systemZone[zone as keyof typeof words.systemZone]}
    >
      {(entry) => (
        <>
          <ShortText path={`${entry}.name`} />
          <Segments path={`${entry}.zone`} choices={systemZones} />
        </>
      )}
    </ListEditor>
  );
}
