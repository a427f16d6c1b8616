import { X } from 'lucide-react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { type Companion, showCompanion } from '../stores/navigation.ts';
import { usePanes } from '../stores/panes-store.ts';
import { countBlocking, readinessSentence, useReadiness } from '../stores/readiness-store.ts';
import { t } from '../text/messages.ts';
import styles from './companion-pane.module.css';
import { GuidancePane } from './guidance-pane.tsx';
import { PaneDivider } from './pane-divider.tsx';
import { ReadinessPane } from './readiness-pane.tsx';

/** What stands beside the form: guidance, readiness, or the document itself. */
export function CompanionPane({ companion, isDrawer }: { companion: Companion; isDrawer: boolean }) {
  const widthPx = usePanes((panes) => panes.companionPx);
  const findings = useReadiness((state) => state.findings);
  const blocking = countBlocking(findings);
  return (
    <aside
      className={styles.companion}
      aria-label={t('companion.label')}
      onKeyDown={(event) => isDrawer && event.key === 'Escape' && showCompanion(null)}
    >
      <Tabs
        selectedKey={companion}
        onSelectionChange={(key: Key) => showCompanion(key as Companion)}
        className={classes(styles.tabs)}
      >
        <div className={styles.head}>
          <TabList aria-label={t('companion.label')} className={classes(styles.tabList)}>
            <Tab id="guidance" className={classes(styles.tab)}>
              {t('companion.guidance')}
            </Tab>
            <Tab id="readiness" className={classes(styles.tab)}>
              {t('companion.readiness')}
              {blocking > 0 && (
                <span className={styles.count} aria-hidden>
                  {blocking}
                </span>
              )}
              <VisuallyHidden>: {readinessSentence(findings)}</VisuallyHidden>
            </Tab>
            <Tab id="preview" className={classes(styles.tab)}>
              {t('companion.preview')}
            </Tab>
          </TabList>
          <IconButton label={t('companion.close')} onPress={() => showCompanion(null)}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
        <TabPanel id="guidance" className={classes(styles.panel)}>
          <GuidancePane />
        </TabPanel>
        <TabPanel id="readiness" className={classes(styles.panel)}>
          <ReadinessPane />
        </TabPanel>
        <TabPanel id="preview" className={classes(styles.panel, styles.previewPanel)}>
          <PreviewPane />
        </TabPanel>
      </Tabs>
      {!isDrawer && (
        <PaneDivider pane="companion" side="right" label={t('editor.resize.companion')} widthPx={widthPx} />
      )}
    </aside>
  );
}
