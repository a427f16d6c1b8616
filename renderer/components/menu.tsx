import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  Keyboard,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './menu.module.css';

type MenuButtonProps = {
  /** Names the menu for assistive technology. */
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
};

/** A button that opens a menu. */
export function MenuButton({ label, trigger, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(styles.popover)} placement="bottom end" offset={4}>
        <AriaMenu aria-label={label} className={classes(styles.menu)}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

type MenuItemProps = {
  id?: string;
  label: string;
  description?: string | undefined;
  shortcut?: string | undefined;
  icon?: ReactNode;
  onAction(): void;
};

export function MenuItem({ label, description, shortcut, icon, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={label} className={classes(styles.item)}>
      {icon}
      {/* Plain text: the name of the item is then everything that is seen of it. */}
      <span className={styles.label}>{label}</span>
      {description && <span className={styles.description}>{description}</span>}
      {shortcut && <Keyboard className={classes(styles.shortcut)}>{shortcut}</Keyboard>}
    </AriaMenuItem>
  );
}

export function MenuGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <MenuSection className={classes(styles.section)}>
      <Header className={classes(styles.heading)}>{heading}</Header>
      {children}
    </MenuSection>
  );
}
