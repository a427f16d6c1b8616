import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProposalId } from '../shared/domain/values.ts';
import { App } from './app.tsx';
import { client, transport } from './client.ts';
import { listenToKeyboard } from './commands/keyboard.ts';
import { runCommand } from './commands/run-command.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { askAboutFile } from './stores/known-files.ts';
import { refreshLibraryState } from './stores/library-state.ts';
import { followAddress, navigationStore, showProposal, showStart } from './stores/navigation.ts';
import { showProblem } from './stores/problems.ts';
import { announceSaves, autosave } from './stores/session.ts';
import { applyTheme } from './stores/theme-store.ts';

applyTheme();
followAddress();
announceSaves();
listenToKeyboard();
listenToApplication();
keepTextWhenLeaving();
// A failure is told by the list of proposals, which asks for more.
refreshLibraryState().catch(() => undefined);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary onCrash={() => autosave.writeJournal()}>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);

/** What the shell asks of the window. */
function listenToApplication() {
  transport.onEvent((event) => {
    if (event.type === 'commandChosen') runCommand(event.command);
    if (event.type === 'fileOpened') showProposal(ProposalId.parse(event.id));
    if (event.type === 'fileRecognised') askAboutFile(event.offer);
    if (event.type === 'libraryReplaced') startAgain();
    if (event.type === 'flushRequested') {
      const { requestId } = event;
      // The shell waits for the answer whether or not everything could be saved.
      void autosave.flush().finally(() => client.app.flushed({ requestId }).catch(showProblem));
    }
  });
}

/** What this window shows is of a library that was set aside or left; what it has not saved stays in its journal. */
function startAgain() {
  const { page } = navigationStore.getState();
  if (page !== 'backups' && page !== 'settings') showStart();
  location.reload();
}

/** A closing or hidden page saves at once, and writes down what it can't save any more. */
function keepTextWhenLeaving() {
  addEventListener('pagehide', () => void autosave.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  // A file that is dropped beside a field must not replace the window.
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => event.preventDefault());
}
