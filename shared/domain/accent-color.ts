import { z } from 'zod';
import { presetAccent } from './printing/accent-tones.ts';

/** A colour of the organisation, `#17507f`: the bars, numbers, links and panels of its documents. */
export const AccentColor = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour of six digits, such as #17507f');

/** Readable on white as they are. */
export const accentChoices = [
  { value: presetAccent, name: 'Blue' },
  { value: '#0f6466', name: 'Teal' },
  { value: '#2c6b2f', name: 'Green' },
  { value: '#63388f', name: 'Purple' },
  { value: '#a3193d', name: 'Red' },
  { value: '#44505f', name: 'Slate' },
] as const;
