import { Bookmark, ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { LibraryView } from '../../shared/domain/library-view.ts';
import { client, transport } from '../client.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import { MenuButton, MenuGroup, MenuItem } from '../components/menu.tsx';
import { changeView, libraryStore } from '../stores/library-store.ts';
import { showNotice } from '../stores/notices-store.ts';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';
import dialog from './library-dialog.module.css';

type SavedView = { viewId: string; name: string; view: LibraryView };

/** Questions to the list that are asked again. */
export function ViewsMenu() {
  const views = useViews();
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <MenuButton
        label={t('views.menu')}
        trigger={
          <Button>
            <Bookmark size={14} aria-hidden />
            {t('views.menu')}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        {views.length > 0 && (
          <MenuGroup heading={t('views.saved')}>
            {views.map(({ viewId, name, view }) => (
              <MenuItem key={viewId} id={viewId} label={name} onAction={() => changeView(view)} />
            ))}
          </MenuGroup>
        )}
        <MenuGroup heading={t('views.menu')}>
          <MenuItem
            id="save"
            label={t('views.save')}
            description={t('views.help')}
            onAction={() => setNaming(true)}
          />
          {views.map(({ viewId, name }) => (
            <MenuItem
              key={viewId}
              id={`forget-${viewId}`}
              label={t('views.forget', { name })}
              icon={<Trash2 size={16} />}
              onAction={() => void client.views.remove({ viewId }).catch(showProblem)}
            />
          ))}
        </MenuGroup>
      </MenuButton>
      {isNaming && <NameDialog views={views} onClose={() => setNaming(false)} />}
    </>
  );
}

function useViews(): readonly SavedView[] {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      void client.views.list({}).then((found) => isGone || setViews(found.views), showProblem);
    ask();
    const stop = transport.onEvent(({ type }) => type === 'libraryChanged' && ask());
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return views;
}

function NameDialog({ views, onClose }: { views: readonly SavedView[]; onClose(): void }) {
  const [name, setName] = useState('');
  const isTaken = views.some((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const save = async () => {
    await client.views.save({ name, view: libraryStore.getState().view });
    showNotice({ tone: 'done', title: t('views.done', { name: name.trim() }) });
  };
  return (
    <Dialog heading={t('views.heading')} onClose={onClose}>
      <form
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onClose();
          save().catch(showProblem);
        }}
      >
        <TextField value={name} onChange={setName} maxLength={60} autoFocus className={classes(dialog.field)}>
          <Label>{t('views.name')}</Label>
          <Input className={classes(dialog.input)} />
        </TextField>
        <p className={dialog.text} role="status">
          {isTaken ? t('views.same') : t('views.help')}
        </p>
        <div className={dialog.actions}>
          <Button onPress={onClose}>{t('views.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {t('views.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
