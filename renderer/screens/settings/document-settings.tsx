import { exportFileName, usualFileNamePattern } from '../../../shared/domain/export-file-name.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { SegmentsControl } from '../../components/fields/choice-control.tsx';
import { ShortTextControl } from '../../components/fields/text-control.tsx';
import { printedReferences } from '../../sections/choices.ts';
import { today } from '../../stores/today.ts';
import styles from './settings-screen.module.css';
import type { SettingsField } from './use-settings.ts';

const example = ProposalDraft.parse({
  formatVersion: 1,
  overview: { title: 'Email marketing service', organisation: 'Museum of Clocks' },
});

/** What documents say by default, and what their files are called. */
export function DocumentSettings({ field, settings }: { field: SettingsField; settings: Settings }) {
  const { organisation, documents } = settings;
  const { overview } = example;
  const named = {
    ...example,
    overview: { ...overview, organisation: organisation.name ?? overview.organisation },
  };
  const { name: fileName } = exportFileName({
    pattern: documents.fileNamePattern ?? usualFileNamePattern,
    proposal: named,
    revision: 12,
    kind: 'brief',
    day: today(),
  });
  return (
    <>
      <ShortTextControl
        path="overview.title"
        field={field<string>(
          (now) => now.documents.fileNamePattern,
          (before, value) => ({ ...before, documents: { ...before.documents, fileNamePattern: value } }),
        )}
        label="Names of exported files"
        help="Words in braces are filled in: {title}, {kind}, {version}, {revision}, {date}, {organisation}, {tool}, {status}."
        placeholder={usualFileNamePattern}
      />
      <p className={styles.note}>For example: {fileName}.pdf</p>
      <SegmentsControl
        path="security.printedReferences"
        field={field<string>(
          (now) => now.documents.printedReferences,
          (before, value) => ({
            ...before,
            documents: {
              ...before.documents,
              printedReferences: (value ?? 'all') as Settings['documents']['printedReferences'],
            },
          }),
        )}
        label="References to security frameworks"
        help="The questions of security name the places where well-known frameworks ask the same. A place that nobody has verified is marked. A proposal can print fewer."
        choices={printedReferences}
        isFixed
      />
    </>
  );
}
