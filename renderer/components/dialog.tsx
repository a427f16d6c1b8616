import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

type DialogProps = {
  /** Shown as the heading, or only spoken when `isHeadingHidden`. */
  heading: string;
  isHeadingHidden?: boolean;
  /** Absent for a question that has to be answered. */
  onClose?: () => void;
  role?: 'dialog' | 'alertdialog';
  /** For what is chosen from side by side. */
  isWide?: boolean;
  /** For a task of its own, with panes that scroll. */
  isFull?: boolean;
  children: ReactNode;
};

/** A modal panel; focus stays inside and returns to where it was. */
export function Dialog({
  heading,
  isHeadingHidden = false,
  onClose,
  role = 'dialog',
  isWide = false,
  isFull = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={Boolean(onClose)}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(isOpen) => isOpen || onClose?.()}
      className={classes(styles.backdrop, isFull && styles.aroundFull)}
    >
      <Modal className={classes(styles.panel, isWide && styles.wide, isFull && styles.full)}>
        {isHeadingHidden ? (
          <AriaDialog role={role} aria-label={heading} className={classes(styles.dialog)}>
            {children}
          </AriaDialog>
        ) : (
          <AriaDialog role={role} className={classes(styles.dialog, styles.padded)}>
            <Heading slot="title" className={classes(styles.heading)}>
              {heading}
            </Heading>
            {children}
          </AriaDialog>
        )}
      </Modal>
    </ModalOverlay>
  );
}
