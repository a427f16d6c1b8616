import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Notices } from './components/notices.tsx';
import { VisuallyHidden } from './components/visually-hidden.tsx';
import { FileDropZone } from './screens/file-drop-zone.tsx';
import { StartScreen } from './screens/start-screen.tsx';
import { SignOffOffer } from './sign-off/sign-off-offer.tsx';
import { useAnnouncement } from './stores/announcements.ts';
import { useKnownFile } from './stores/known-files.ts';
import { useLibraryState } from './stores/library-state.ts';
import { useNavigation } from './stores/navigation.ts';
import { showProblem } from './stores/problems.ts';

// The first screen is the library: everything else is loaded when it is first needed.
const EditorScreen = lazy(async () => ({
  default: (await import('./editor/editor-screen.tsx')).EditorScreen,
}));

const BackupsScreen = lazy(async () => ({
  default: (await import('./screens/backups/backups-screen.tsx')).BackupsScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('./screens/settings/settings-screen.tsx')).SettingsScreen,
}));

const PortfolioScreen = lazy(async () => ({
  default: (await import('./screens/portfolio/portfolio-screen.tsx')).PortfolioScreen,
}));

const ShortcutSheet = lazy(async () => ({
  default: (await import('./commands/shortcut-sheet.tsx')).ShortcutSheet,
}));

const KnownFileDialog = lazy(async () => ({
  default: (await import('./versions/known-file-dialog.tsx')).KnownFileDialog,
}));

/** The whole window: one of its screens, and what lies over it. */
export function App() {
  const overlay = useNavigation((state) => state.overlay);
  const knownFile = useKnownFile();
  const CommandPalette = useCommandPalette();
  return (
    <>
      <Suspense fallback={null}>
        <Screen />
      </Suspense>
      {overlay === 'palette' && CommandPalette && <CommandPalette />}
      <SignOffOffer />
      <Suspense fallback={null}>
        {overlay === 'shortcuts' && <ShortcutSheet />}
        {knownFile && <KnownFileDialog key={knownFile.offerId} file={knownFile} />}
      </Suspense>
      <FileDropZone />
      <Notices />
      <LiveRegion />
    </>
  );
}

function Screen() {
  const { proposalId, page } = useNavigation(useShallow(({ proposalId, page }) => ({ proposalId, page })));
  const trouble = useLibraryState()?.trouble?.kind;
  if (trouble === 'damaged' || trouble === 'missing' || page === 'backups') return <BackupsScreen />;
  if (page === 'settings') return <SettingsScreen />;
  if (page === 'portfolio') return <PortfolioScreen />;
  return proposalId ? <EditorScreen key={proposalId} id={proposalId} /> : <StartScreen />;
}

/**
 * Loaded right after the first screen and not when it is asked for: words are typed into it right after the keys that
 * open it.
 */
function useCommandPalette() {
  const [palette, setPalette] = useState<{ Component: ComponentType }>();
  useEffect(() => {
    import('./commands/command-palette.tsx')
      .then(({ CommandPalette }) => setPalette({ Component: CommandPalette }))
      .catch(showProblem);
  }, []);
  return palette?.Component;
}

function LiveRegion() {
  const announcement = useAnnouncement();
  return (
    <VisuallyHidden>
      <span role="status">{announcement}</span>
    </VisuallyHidden>
  );
}
