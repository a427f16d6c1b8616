import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, type Theme, themes, useTheme } from '../stores/theme-store.ts';
import { t } from '../text/messages.ts';
import { IconButton } from './button.tsx';
import { MenuButton, MenuItem } from './menu.tsx';

const icons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon };

/** The choice between light, dark and what the system says. */
export function ThemeMenu() {
  const chosen = useTheme();
  const Icon = icons[chosen];
  return (
    <MenuButton
      label={t('editor.theme')}
      trigger={
        <IconButton label={t('editor.theme')}>
          <Icon size={16} aria-hidden />
        </IconButton>
      }
    >
      {themes.map((theme) => (
        <MenuItem
          key={theme}
          id={theme}
          label={t(`theme.${theme}`)}
          icon={theme === chosen ? <Check size={16} aria-label="✓" /> : <span />}
          onAction={() => chooseTheme(theme)}
        />
      ))}
    </MenuButton>
  );
}
