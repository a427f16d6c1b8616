import { app } from 'electron';
import { filesAmong } from './opened-files.ts';
import { registerPageScheme } from './protocol.ts';
import { runShell } from './shell.ts';

app.enableSandbox();
registerPageScheme();

// Asked before anything else is touched: a second start hands its files to the first and opens no library.
const files = filesAmong(process.argv, process.cwd());
if (app.requestSingleInstanceLock({ files })) {
  runShell(files).catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.exit(0);
}
