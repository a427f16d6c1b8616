import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';

/** The problem, who has it, and what it costs to leave it. */
export function NeedScreen() {
  return (
    <>
      <LongText path="need.problem" />
      <ListEditor
        path="need.customers"
        noun="customer group"
        layout="lines"
        titleKey="name"
        empty="Name the groups of customers who feel the problem. IT wants to know for whom the work would be done."
      >
        {(entry) => (
          <>
            <ShortText path={`${entry}.name`} />
            <LongText path={`${entry}.wants`} />
          </>
        )}
      </ListEditor>
      <ListEditor
        path="need.drivers"
        noun="driver"
        layout="line"
        titleKey="statement"
        empty="A contract that ends, a new rule, a competitor who moved: what makes this the right moment?"
      >
        {(entry) => <ShortText path={`${entry}.statement`} />}
      </ListEditor>
      <LongText path="need.costOfNotActing" />
      <LongText path="need.context" />
    </>
  );
}
