import type { ComponentType } from 'react';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { NeedScreen } from './need-screen.tsx';
import { OverviewScreen } from './overview-screen.tsx';
import styles from './section-screen.module.css';
import { type ScreenId, sections } from './sections.ts';

const screens: Readonly<Partial<Record<ScreenId, ComponentType>>> = {
  overview: OverviewScreen,
  need: NeedScreen,
};

/** The form of one section, headed by its title. */
export function SectionScreen({ section }: { section: SectionId }) {
  const words = sections.find(({ id }) => id === section);
  const Screen = words && screens[words.id];
  if (!words || !Screen) return null;
  return (
    <div className={styles.screen} data-section={section} key={section}>
      <header className={styles.header}>
        <h2 className={styles.title} tabIndex={-1} data-section-heading>
          {words.title}
        </h2>
        <p className={styles.lead}>{words.firstQuestion}</p>
      </header>
      <Screen />
    </div>
  );
}
