import { fileURLToPath } from 'node:url';

/** The data that ships with the application. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));
