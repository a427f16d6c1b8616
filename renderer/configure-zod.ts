import { z } from 'zod';

// Must be imported before any module that builds a schema: the content security policy forbids `new Function`.
z.config({ jitless: true });
