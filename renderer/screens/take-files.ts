import { fieldLabel } from '../../shared/domain/labels.ts';
import { importFigures } from '../spreadsheets/figures-store.ts';
import { draftStore, isLocked } from '../stores/draft-store.ts';
import { importFile } from '../stores/library.ts';
import { focusField, navigationStore } from '../stores/navigation.ts';
import { showNotice } from '../stores/notices-store.ts';
import { showProblem } from '../stores/problems.ts';
import { storeImage } from '../stores/stored-images.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { t } from '../text/messages.ts';
import { kindOfName } from './dropped-kind.ts';

const logo = 'overview.logo';

/**
 * Does with dropped files what each is good for, one after the other: proposals are opened, a picture becomes the logo,
 * figures are offered for import, and everything else is named with what can be done instead.
 */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const ofKind = (kind: ReturnType<typeof kindOfName>) =>
    files.filter(({ name }) => kindOfName(name) === kind);
  for (const file of ofKind('unknown')) refuse(file);
  const [table, ...otherTables] = ofKind('figures');
  for (const { name } of otherTables)
    showNotice({ tone: 'problem', title: t('drop.one-table', { fileName: name }) });
  if (table) takeFigures(table);
  const [picture, ...otherPictures] = ofKind('picture');
  for (const { name } of otherPictures)
    showNotice({ tone: 'problem', title: t('drop.one-logo', { fileName: name }) });
  if (picture) await takePicture(picture);
  // Last, because the newest of them is then on screen.
  for (const file of ofKind('proposal')) await importFile(file);
}

function refuse({ name }: File) {
  showNotice({ tone: 'problem', title: t('drop.unknown', { fileName: name }), text: t('drop.unknown.help') });
}

function takeFigures(file: File) {
  const state = draftStore.getState();
  const { section } = navigationStore.getState();
  // What really came can be added while IT has the rest, so only a proposal that is read-only takes nothing.
  if (state.id && !isLocked(state, 'outcomes'))
    importFigures({ file, kind: section === 'outcomes' ? 'actuals' : null });
  else showNotice({ tone: 'problem', title: t('drop.figures', { fileName: file.name }) });
}

/** In the overview, where the logo is seen, it is taken at once; elsewhere it is asked about first. */
async function takePicture(file: File) {
  const state = draftStore.getState();
  const { section } = navigationStore.getState();
  if (!state.id || isLocked(state, 'overview')) {
    showNotice({ tone: 'problem', title: t('drop.no-proposal', { fileName: file.name }) });
  } else if (section === 'overview') {
    await takeAsLogo(file);
  } else {
    const take = { label: t('drop.use-as-logo'), run: () => void takeAsLogo(file).catch(showProblem) };
    const title = t('drop.ask', { fileName: file.name });
    showNotice({ id: 'logo', tone: 'done', title, actions: [take], stays: true });
  }
}

async function takeAsLogo(file: File) {
  const { opening } = draftStore.getState();
  try {
    const image = await storeImage(file);
    // Another proposal was opened meanwhile: the picture was not meant for that one.
    if (draftStore.getState().opening !== opening) return;
    draftStore.getState().edit(logo, image, fieldLabel(logo));
    draftStore.getState().settle();
    await focusField(logo);
  } catch (error) {
    const { what, next } = failureWords(asFailure(error));
    const title = t('image.not-added', { fileName: file.name });
    showNotice({ tone: 'problem', title, text: `${what} ${next}` });
  }
}
