import { startBrowserHost } from '../kit/browser-host.ts';
import { describeHost } from './host-suite.ts';

describeHost('over a socket of the loopback shell', startBrowserHost);
