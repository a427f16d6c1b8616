import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

type Look = 'plain' | 'primary' | 'quiet' | 'link';

export type ButtonProps = Omit<AriaButtonProps, 'className'> & { look?: Look };

/** A button with a text. At most one `primary` is in sight. */
export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={classes(styles.button, look !== 'plain' && styles[look])} />;
}

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  /** What it does, in words: the name for assistive technology and the tooltip. */
  label: string;
  /** The shortcut as it is shown, for instance `Ctrl+Z`. */
  shortcut?: string | undefined;
  children: ReactNode;
};

/** A button with an icon, named by its tooltip. */
export function IconButton({ label, shortcut, children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={classes(styles.button, styles.quiet, styles.icon)}>
        {children}
      </AriaButton>
      <Tooltip className={classes(styles.tooltip)} offset={6}>
        {label}
        {shortcut && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
