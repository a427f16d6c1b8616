import { sections } from '../sections/sections.ts';
import { useNavigation } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';
import styles from './companion-pane.module.css';

/** Why IT asks for this section, and what a good answer looks like. */
export function GuidancePane() {
  const section = useNavigation((state) => state.section);
  const words = sections.find(({ id }) => id === section);
  if (!words) return null;
  return (
    <div className={styles.guidance}>
      <h2 className={styles.question}>{words.firstQuestion}</h2>
      <section className={styles.advice}>
        <h3 className={styles.small}>{t('guidance.why')}</h3>
        <p>{words.guidance.why}</p>
      </section>
      <section className={styles.advice}>
        <h3 className={styles.small}>{t('guidance.good')}</h3>
        <p>{words.guidance.goodAnswer}</p>
      </section>
    </div>
  );
}
