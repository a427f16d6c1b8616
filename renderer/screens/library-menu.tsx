import { ChartColumn, Ellipsis, Settings, ShieldCheck } from 'lucide-react';
import { keysOf } from '../commands/keys-of.ts';
import { IconButton } from '../components/button.tsx';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import { showPage } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';

/** What concerns the library as a whole. */
export function LibraryMenu() {
  const trigger = (
    <IconButton label={t('library.menu')}>
      <Ellipsis size={16} aria-hidden />
    </IconButton>
  );
  return (
    <MenuButton label={t('library.menu')} trigger={trigger}>
      <MenuItem
        label={t('start.portfolio')}
        icon={<ChartColumn size={16} />}
        shortcut={keysOf('show-portfolio')}
        onAction={() => showPage('portfolio')}
      />
      <MenuItem
        label={t('library.backups')}
        icon={<ShieldCheck size={16} />}
        shortcut={keysOf('show-backups')}
        onAction={() => showPage('backups')}
      />
      <MenuItem
        label={t('library.settings')}
        icon={<Settings size={16} />}
        shortcut={keysOf('show-settings')}
        onAction={() => showPage('settings')}
      />
    </MenuButton>
  );
}
