import { lazy, Suspense, useEffect } from 'react';
import { Notices } from './components/notices.tsx';
import { VisuallyHidden } from './components/visually-hidden.tsx';
import { StartScreen } from './screens/start-screen.tsx';
import { useAnnouncement } from './stores/announcements.ts';
import { useDraft } from './stores/draft-store.ts';
import { useNavigation } from './stores/navigation.ts';
import { t } from './text/messages.ts';

// The first screen is the library; what comes later is loaded later.
const EditorScreen = lazy(async () => ({
  default: (await import('./editor/editor-screen.tsx')).EditorScreen,
}));
const CommandPalette = lazy(async () => ({
  default: (await import('./commands/command-palette.tsx')).CommandPalette,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await import('./commands/shortcut-sheet.tsx')).ShortcutSheet,
}));

/** The whole window: one of two screens, and what lies over it. */
export function App() {
  const proposalId = useNavigation((state) => state.proposalId);
  const overlay = useNavigation((state) => state.overlay);
  useWindowTitle();
  return (
    <>
      <Suspense fallback={null}>
        {proposalId ? <EditorScreen key={proposalId} id={proposalId} /> : <StartScreen />}
        {(overlay === 'palette' || overlay === 'find') && <CommandPalette mode={overlay} />}
        {overlay === 'shortcuts' && <ShortcutSheet />}
      </Suspense>
      <Notices />
      <LiveRegion />
    </>
  );
}

function LiveRegion() {
  const announcement = useAnnouncement();
  return (
    <VisuallyHidden>
      <span role="status">{announcement}</span>
    </VisuallyHidden>
  );
}

function useWindowTitle() {
  const title = useDraft((state) =>
    state.id ? (state.proposal.overview.title ?? t('card.untitled')) : null,
  );
  useEffect(() => {
    document.title = title ? `${title} – ${t('app.name')}` : t('app.name');
  }, [title]);
}
