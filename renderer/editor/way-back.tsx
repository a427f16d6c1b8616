import { ArrowRight, X } from 'lucide-react';
import { keysOf } from '../commands/keys-of.ts';
import { Button, IconButton } from '../components/button.tsx';
import { type Companion, forgetWayBack, showCompanion, useNavigation } from '../stores/navigation.ts';
import { useReadinessSentence } from '../stores/readiness-store.ts';
import { t } from '../text/messages.ts';
import styles from './way-back.module.css';

/** After a drawer has led into the form and made way for it: the way back to where it was. */
export function WayBack() {
  const wayBack = useNavigation((state) => state.wayBack);
  return wayBack && <Bar wayBack={wayBack} />;
}

function Bar({ wayBack }: { wayBack: Companion }) {
  const sentence = useReadinessSentence();
  return (
    <div className={styles.bar}>
      {wayBack === 'readiness' && <p className={styles.sentence}>{sentence}</p>}
      <kbd className={styles.keys}>{keysOf(`toggle-${wayBack}`)}</kbd>
      <Button onPress={() => showCompanion(wayBack)}>
        {t(`companion.back.${wayBack}`)}
        <ArrowRight size={16} aria-hidden />
      </Button>
      <IconButton label={t('notice.close')} onPress={forgetWayBack}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
