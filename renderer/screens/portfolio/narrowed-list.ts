import type { LibraryView } from '../../../shared/domain/library-view.ts';
import { wholeLibrary } from '../../../shared/domain/whole-library.ts';
import { changeView } from '../../stores/library-store.ts';
import { showStart } from '../../stores/navigation.ts';

/** Shows the list with these proposals alone, whatever it was narrowed to before. */
export function showThose(narrowed: Partial<LibraryView>): void {
  changeView({ ...wholeLibrary, place: 'anywhere', ...narrowed });
  showStart();
}
