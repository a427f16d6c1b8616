// The order of the cascade layers is the order in which they are first named: tokens.css has to come first.
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { z } from 'zod';

// The content security policy forbids `new Function`, which zod would try when the first schema is used. This file
// is an entry of its own, because a bundler may run shared chunks before the rest of the module that imports them.
z.config({ jitless: true });

void import('./main.tsx');
