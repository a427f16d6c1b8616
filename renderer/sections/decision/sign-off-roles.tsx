import { isSubmitted } from '../../../shared/domain/life-cycle/version.ts';
import { FrozenArea } from '../../components/fields/read-only.ts';
import { ShortText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { useDraft } from '../../stores/draft-store.ts';

/** The lines of the last page. They are part of what is submitted. */
export function SignOffRoles() {
  const isWithIt = useDraft(({ proposal }) => isSubmitted(proposal.decision));
  return (
    <FrozenArea value={isWithIt}>
      <ListEditor
        path="decision.signOffRoles"
        noun="line"
        layout="line"
        titleKey="role"
        empty="Name the roles that have to agree, one to a line: your sponsor, security, data protection, finance."
      >
        {(entry) => <ShortText path={`${entry}.role`} />}
      </ListEditor>
    </FrozenArea>
  );
}
