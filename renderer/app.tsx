import { lazy, Suspense, useEffect } from 'react';
import { CommandPalette } from './commands/command-palette.tsx';
import { ShortcutSheet } from './commands/shortcut-sheet.tsx';
import { Notices } from './components/notices.tsx';
import { VisuallyHidden } from './components/visually-hidden.tsx';
import { FileDropZone } from './screens/file-drop-zone.tsx';
import { StartScreen } from './screens/start-screen.tsx';
import { useAnnouncement } from './stores/announcements.ts';
import { useDraft } from './stores/draft-store.ts';
import { useNavigation } from './stores/navigation.ts';
import { t } from './text/messages.ts';

// The first screen is the library: the editor is loaded with the first proposal. The palette is not, because words
// are typed into it right after the keys that open it.
const EditorScreen = lazy(async () => ({
  default: (await import('./editor/editor-screen.tsx')).EditorScreen,
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
      </Suspense>
      {overlay === 'palette' && <CommandPalette />}
      {overlay === 'shortcuts' && <ShortcutSheet />}
      <FileDropZone />
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
