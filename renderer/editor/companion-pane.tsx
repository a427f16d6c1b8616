import { X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { type Companion, focusHeading, navigationStore, showCompanion } from '../stores/navigation.ts';
import { usePanes } from '../stores/panes-store.ts';
import { countBlocking, useReadiness, useReadinessSentence } from '../stores/readiness-store.ts';
import { t } from '../text/messages.ts';
import styles from './companion-pane.module.css';
import { GuidancePane } from './guidance-pane.tsx';
import { PaneDivider } from './pane-divider.tsx';
import { ReadinessPane } from './readiness-pane.tsx';

/** What stands beside the form: guidance, readiness, or the document itself. */
export function CompanionPane({ companion, isDrawer }: { companion: Companion; isDrawer: boolean }) {
  const widthPx = usePanes((panes) => panes.companionPx);
  const pane = useRef<HTMLElement>(null);
  useFocusOnReturn(pane);
  const close = useClosing(isDrawer);
  return (
    <aside
      ref={pane}
      className={styles.companion}
      aria-label={t('companion.label')}
      onKeyDown={(event) => isDrawer && event.key === 'Escape' && close()}
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
              <ReadinessLabel />
            </Tab>
            <Tab id="preview" className={classes(styles.tab)}>
              {t('companion.preview')}
            </Tab>
          </TabList>
          <IconButton label={t('companion.close')} onPress={close}>
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

/**
 * The name of the tab, and how much there is to answer. A component of its own, so that a new count renders nothing
 * else.
 */
function ReadinessLabel() {
  const blocking = useReadiness(({ findings }) => countBlocking(findings));
  const sentence = useReadinessSentence();
  return (
    <>
      {t('companion.readiness')}
      {blocking > 0 && (
        <span className={styles.count} aria-hidden>
          {blocking}
        </span>
      )}
      <VisuallyHidden>: {sentence}</VisuallyHidden>
    </>
  );
}

/** Whoever calls a drawer back wants to go on in it; a list of its own has a better place to begin at. */
function useFocusOnReturn(pane: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const isElsewhere = !pane.current?.contains(document.activeElement);
    if (!navigationStore.getState().isCalledBack || !isElsewhere) return;
    pane.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [pane]);
}

/** A drawer that is closed gives the focus back to where it was when it came. */
function useClosing(isDrawer: boolean): () => void {
  const cameFrom = useRef(document.activeElement);
  return () => {
    showCompanion(null);
    if (!isDrawer) return;
    const { current } = cameFrom;
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus();
    else focusHeading(navigationStore.getState().section);
  };
}
