import { Circle, CircleAlert, CircleCheck, CircleDot, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { commands } from '../../shared/commands.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { type SectionGroup, sections } from '../sections/sections.ts';
import { useNavigation } from '../stores/navigation.ts';
import { toggleRail, usePanes } from '../stores/panes-store.ts';
import { type SectionState, useReadiness } from '../stores/readiness-store.ts';
import { t } from '../text/messages.ts';
import { PaneDivider } from './pane-divider.tsx';
import styles from './section-rail.module.css';

const groups: readonly SectionGroup[] = ['case', 'money', 'evidence', 'it', 'close'];
const marks: Record<SectionState, typeof Circle> = {
  empty: Circle,
  started: CircleDot,
  complete: CircleCheck,
  issue: CircleAlert,
};

/** Every section by group, with its state; the digits lead there. */
export function SectionRail() {
  const { isRailCollapsed: isCollapsed, railPx } = usePanes((panes) => panes);
  return (
    <nav className={classes(styles.rail, isCollapsed && styles.collapsed)} aria-label={t('editor.sections')}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <div key={group} className={styles.group}>
            <p className={styles.heading} id={`group-${group}`}>
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`group-${group}`}>
              {sections
                .filter((section) => section.group === group)
                .map(({ id, title }) => (
                  <RailItem key={id} id={id} title={title} />
                ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <IconButton
          label={isCollapsed ? t('editor.rail.expand') : t('editor.rail.collapse')}
          onPress={toggleRail}
        >
          {isCollapsed ? <PanelLeftOpen size={16} aria-hidden /> : <PanelLeftClose size={16} aria-hidden />}
        </IconButton>
      </div>
      {!isCollapsed && (
        <PaneDivider pane="rail" side="left" label={t('editor.resize.rail')} widthPx={railPx} />
      )}
    </nav>
  );
}

function RailItem({ id, title }: { id: SectionId; title: string }) {
  const proposalId = useNavigation((state) => state.proposalId);
  const isCurrent = useNavigation((state) => state.section === id);
  const state = useReadiness(({ states }) => states[id]) ?? 'empty';
  const Mark = marks[state];
  return (
    <li>
      <a
        href={`#/proposal/${proposalId}/${id}`}
        aria-current={isCurrent ? 'page' : undefined}
        className={styles.item}
        title={`${title}: ${t(`section.${state}`)}`}
      >
        <Mark size={16} className={styles[state]} aria-label={t(`section.${state}`)} />
        <span className={styles.title}>{title}</span>
        <kbd className={styles.digit} aria-hidden>
          {digitOf(id)}
        </kbd>
      </a>
    </li>
  );
}

/** The keys that lead to a section, beside the one that all of them share. */
function digitOf(section: SectionId): string {
  const command = commands.find((known) => 'section' in known && known.section === section);
  return command && 'shortcut' in command ? command.shortcut.split('+').slice(1).join(' ') : '';
}
