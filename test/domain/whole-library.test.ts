import { describe, expect, it } from 'vitest';
import { LibraryView } from '../../shared/domain/library-view.ts';
import { isNarrowed, wholeLibrary } from '../../shared/domain/whole-library.ts';

describe('the whole library', () => {
  it('is what a view asks for that says nothing', () => {
    expect(LibraryView.parse({})).toEqual(wholeLibrary);
  });

  it('is not narrowed by another place or order, but by every filter', () => {
    expect(isNarrowed({ ...wholeLibrary, place: 'trash', order: 'title', isReversed: true })).toBe(false);
    expect(isNarrowed({ ...wholeLibrary, search: ' ' })).toBe(false);
    expect(isNarrowed({ ...wholeLibrary, search: 'email' })).toBe(true);
    expect(isNarrowed({ ...wholeLibrary, years: ['2026'] })).toBe(true);
  });
});
