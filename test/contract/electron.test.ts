import { join } from 'node:path';
import { startElectronHost } from '../kit/electron-host.ts';
import { describeHost } from './host-suite.ts';

describeHost('through the files of the desktop shell', async () => {
  const host = await startElectronHost();
  // The user of this window saves everything under one name and agrees to replace it.
  host.standIn.dialog.savePath = join(host.folder, 'documents', 'exported');
  host.standIn.dialog.openPath = join(host.folder, 'documents');
  return host;
});
