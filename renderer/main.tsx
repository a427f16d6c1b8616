// The order of the cascade layers is the order in which they are first named: tokens.css has to come first.
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import { App } from './app.tsx';
import { client, transport } from './client.ts';
import { listenToKeyboard } from './commands/keyboard.ts';
import { runCommand } from './commands/run-command.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { getEditorPart } from './stores/editor-part.ts';
import { askAboutFile } from './stores/known-files.ts';
import { refreshLibraryState } from './stores/library-state.ts';
import {
  followAddress,
  navigationStore,
  proposalNamed,
  showProposal,
  showStart,
} from './stores/navigation.ts';
import { showProblem } from './stores/problems.ts';
import { applyTheme } from './stores/theme-store.ts';

// The content security policy forbids `new Function`, which zod would try when the first schema is made. Schemas come after
// the first screen.
config({ jitless: true });

applyTheme();
followAddress();
listenToKeyboard();
listenToApplication();
keepTextWhenLeaving();
// A failure is not shown from here: the list of proposals meets the same one, and shows it.
refreshLibraryState().catch(() => undefined);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary onCrash={() => getEditorPart()?.writeJournal()}>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);

/** What the shell asks of the window. */
function listenToApplication() {
  transport.onEvent((event) => {
    if (event.type === 'commandChosen') runCommand(event.command);
    if (event.type === 'fileOpened') {
      const id = proposalNamed(event.id);
      if (id) showProposal(id);
    }
    if (event.type === 'fileRecognised') askAboutFile(event.offer);
    if (event.type === 'libraryReplaced') startAgain();
    if (event.type === 'flushRequested') {
      const { requestId } = event;
      // The shell waits for the answer whether or not everything could be saved.
      void flush().finally(() => client.app.flushed({ requestId }).catch(showProblem));
    }
  });
}

/** What this window shows is of a library that was set aside or left; what it has not saved stays in its journal. */
function startAgain() {
  const { page } = navigationStore.getState();
  if (page !== 'backups' && page !== 'settings') showStart();
  location.reload();
}

async function flush(): Promise<void> {
  await getEditorPart()?.flush();
}

/** A closing or hidden page saves at once, and writes down what it can't save any more. */
function keepTextWhenLeaving() {
  addEventListener('pagehide', () => void flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  // A file that is dropped beside a field must not replace the window.
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => event.preventDefault());
}
