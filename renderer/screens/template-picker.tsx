import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { TemplateGroup, type TemplateSummary } from '../../shared/domain/templates.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import { t } from '../text/messages.ts';
import styles from './template-picker.module.css';

type Props = {
  templates: readonly TemplateSummary[];
  onChoose(id: string): void;
  onClose(): void;
};

/** Every template by what its tool is for. Arrows and first letters move, Enter begins. */
export function TemplatePicker({ templates, onChoose, onClose }: Props) {
  return (
    <Dialog heading={t('start.template.heading')} onClose={onClose} isWide>
      <p className={styles.hint}>{t('start.template.hint')}</p>
      <ListBox
        aria-label={t('start.template.heading')}
        autoFocus="first"
        layout="grid"
        onAction={(id) => {
          onClose();
          onChoose(String(id));
        }}
        className={classes(styles.list)}
      >
        {TemplateGroup.options.map((group) => (
          <ListBoxSection key={group} id={group} className={classes(styles.group)}>
            <Header className={classes(styles.heading)}>{t(`template.group.${group}`)}</Header>
            {templates
              .filter((template) => template.group === group)
              .map(({ id, name, description }) => (
                <ListBoxItem key={id} id={id} textValue={name} className={classes(styles.template)}>
                  {/* Plain text: the name of the item is then everything that is seen of it. */}
                  <span className={styles.name}>{name}</span>
                  <span className={styles.description}>{description}</span>
                </ListBoxItem>
              ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <div className={styles.actions}>
        <Button look="quiet" onPress={onClose}>
          {t('start.template.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
