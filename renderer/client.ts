import type { Api } from '../shared/contract/api.ts';
import { createClient } from '../shared/contract/client.ts';
import { connect } from './api/connect.ts';

/** The one way to the application. Which shell is behind it is known to `api/connect.ts` alone. */
export const transport = connect(window);
export const client = createClient<Api>(transport);
