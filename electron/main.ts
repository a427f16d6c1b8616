import { app } from 'electron';
import { filesAmong, libraryAmong } from './opened-files.ts';
import { registerPageScheme } from './protocol.ts';
import { runShell } from './shell.ts';

app.enableSandbox();
// Windows groups the window with the installed shortcut by this name, the same as in electron-builder.yml.
app.setAppUserModelId('app.countersign.desktop');
registerPageScheme();

// The lock comes before anything else: a second start hands its files to the first one and opens no library.
const words = process.argv;
const files = filesAmong(words, process.cwd());
if (app.requestSingleInstanceLock({ files })) {
  runShell({ namedLibrary: libraryAmong(words, process.cwd()), files }).catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.exit(0);
}
