import { FileInput } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import icon from '../../resources/icons/countersign.svg';
import type { TemplateSummary } from '../../shared/domain/templates.ts';
import { Button } from '../components/button.tsx';
import { createProposal, importFile, openableTypes } from '../stores/library.ts';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';
import { useTemplatePicker } from './new-proposal-menu.tsx';
import styles from './start-screen.module.css';

/** Has a draft file or an exported PDF chosen, and opens it. */
export function OpenFileButton() {
  return (
    <FileTrigger
      acceptedFileTypes={openableTypes}
      onSelect={(files) => files?.[0] && void importFile(files[0])}
    >
      <Button>
        <FileInput size={16} aria-hidden />
        {t('start.open')}
      </Button>
    </FileTrigger>
  );
}

/** No account and no tour: one sentence, two buttons, a complete example and the templates. */
export function FirstRun({ templates }: { templates: readonly TemplateSummary[] }) {
  const sample = templates.find((template) => template.kind === 'sample');
  const [pickTemplate, picker] = useTemplatePicker(templates);
  return (
    <section className={styles.empty}>
      <img src={icon} alt="" width={56} height={56} />
      <h1 className={styles.emptyText}>{t('start.empty')}</h1>
      <div className={styles.emptyActions}>
        <Button look="primary" onPress={() => void createProposal().catch(showProblem)}>
          {t('start.new')}
        </Button>
        <OpenFileButton />
      </div>
      <div className={styles.emptyLinks}>
        {sample && (
          <Button look="link" onPress={() => void createProposal(sample.id).catch(showProblem)}>
            {t('start.empty.example')}
          </Button>
        )}
        <Button look="link" onPress={pickTemplate}>
          {t('start.empty.template')}
        </Button>
      </div>
      {picker}
      <p className={styles.count}>{t('start.open.hint')}</p>
    </section>
  );
}
