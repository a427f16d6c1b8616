import { startInProcessHost } from '../kit/in-process-host.ts';
import { describeHost } from './host-suite.ts';

describeHost('in process', startInProcessHost);
