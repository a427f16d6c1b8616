import { words } from '../../shared/domain/choice-words.ts';
import { AssetKind } from '../../shared/domain/ownership.ts';
import { isOrphan, missingUsualAssets, toolCategories } from '../../shared/domain/usual-assets.ts';
import { Button } from '../components/button.tsx';
import { Menu } from '../components/fields/choice-control.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { type Entry, newEntry } from '../components/list-editor-changes.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import { assetKinds } from './choices.ts';
import styles from './ownership.module.css';
import screenStyles from './section-screen.module.css';

const path = 'ownership.assets';

/** Everything that can be lost, each with the role that answers for it and the way to get it back. */
export function OwnershipAssets() {
  return (
    <div className={styles.part}>
      <ListEditor
        path={path}
        noun="asset"
        layout="entries"
        titleKey="name"
        seed={{ kind: 'other' }}
        empty="Accounts, domains, lists, pages and keys: whatever would be missed if the one person who can sign in left."
        summary={summaryOf}
      >
        {(entry) => (
          <>
            <div className={screenStyles.wideAndDate}>
              <ShortText path={`${entry}.name`} />
              <Menu path={`${entry}.kind`} choices={assetKinds} isFixed />
            </div>
            <div className={screenStyles.pair}>
              <ShortText path={`${entry}.accountableRole`} />
              <ShortText path={`${entry}.deputyRole`} />
            </div>
            <LongText path={`${entry}.recoveryPath`} />
            <LongText path={`${entry}.whenTheyLeave`} />
          </>
        )}
      </ListEditor>
      <UsualAssets />
    </div>
  );
}

function summaryOf({ kind, deputyRole, recoveryPath, accountableRole }: Entry) {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  if (isOrphan({ deputyRole: text(deputyRole), recoveryPath: text(recoveryPath) }))
    return 'No deputy, no way back';
  const known = AssetKind.safeParse(kind);
  return text(accountableRole) ?? (known.success ? words.asset[known.data] : undefined);
}

/** What tools of this kind usually bring along, to be added by a press and not before. */
function UsualAssets() {
  const proposal = useDraft((state) => state.proposal);
  const isReadOnly = useReadOnly();
  const missing = missingUsualAssets(proposal);
  const tools = toolCategories(proposal).map((category) => words.category[category]);
  if (isReadOnly) return null;
  if (tools.length === 0) return <KindIsUnknown />;
  if (missing.length === 0) return null;
  const add = () => {
    const entries = missing.map((asset) => newEntry(path, asset));
    draftStore.getState().change('ownership', 'Add usual assets', ({ assets }) => {
      assets.push(...entries);
    });
  };
  return (
    <section className={styles.offer} aria-label="Usual assets">
      <p>
        Tools of this kind ({tools.join(', ')}) usually bring these along too. Add them, then say who answers
        for each, or delete what you don’t have.
      </p>
      <ul className={styles.usual}>
        {missing.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>{name}</li>
        ))}
      </ul>
      <Button onPress={add}>
        {missing.length === 1 ? 'Add this asset' : `Add these ${missing.length} assets`}
      </Button>
    </section>
  );
}

/** What is usual depends on the tool, so the options have to say first what it is for. */
function KindIsUnknown() {
  return (
    <p className={styles.hint}>
      Once the options say what the tool is for, what usually belongs to it can be added here.{' '}
      <Button look="link" onPress={() => void focusField('options.candidates')}>
        Go to the options
      </Button>
    </p>
  );
}
