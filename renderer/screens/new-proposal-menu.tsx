import { ChevronDown } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { TemplateSummary } from '../../shared/domain/templates.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { MenuButton, MenuGroup, MenuItem } from '../components/menu.tsx';
import { createProposal } from '../stores/library.ts';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';

const TemplatePicker = lazy(async () => ({
  default: (await import('./template-picker.tsx')).TemplatePicker,
}));

/** Templates and examples of this installation; empty until they are known. */
export function useTemplates(): readonly TemplateSummary[] {
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>([]);
  useEffect(() => {
    client.guidance.templates({}).then((answer) => setTemplates(answer.templates), showProblem);
  }, []);
  return templates;
}

/** The templates to choose from, shown on demand; the picker belongs somewhere among what is rendered. */
export function useTemplatePicker(
  templates: readonly TemplateSummary[],
): [pick: () => void, picker: ReactNode] {
  const [isPicking, setPicking] = useState(false);
  const picker = isPicking && (
    <Suspense fallback={null}>
      <TemplatePicker templates={templates} onChoose={create} onClose={() => setPicking(false)} />
    </Suspense>
  );
  return [() => setPicking(true), picker];
}

function create(templateId?: string): void {
  void createProposal(templateId).catch(showProblem);
}

type Props = {
  templates: readonly TemplateSummary[];
  /** False where another button is the first thing to do. */
  isPrimary: boolean;
};

/** The ways to begin: blank, from a template, from a complete example. */
export function NewProposalMenu({ templates, isPrimary }: Props) {
  const [pick, picker] = useTemplatePicker(templates);
  const samples = templates.filter(({ kind }) => kind === 'sample');
  return (
    <>
      <MenuButton
        label={t('start.new.menu')}
        trigger={
          <Button look={isPrimary ? 'primary' : 'plain'}>
            {t('start.new')}
            <ChevronDown size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem
          id="blank"
          label={t('start.new.blank')}
          description={t('start.new.blank.description')}
          onAction={() => create()}
        />
        <MenuItem
          id="template"
          label={t('start.new.template')}
          description={t('start.new.template.description')}
          onAction={pick}
        />
        {samples.length > 0 && (
          <MenuGroup heading={t('start.new.samples')}>
            {samples.map(({ id, name, description }) => (
              <MenuItem key={id} id={id} label={name} description={description} onAction={() => create(id)} />
            ))}
          </MenuGroup>
        )}
      </MenuButton>
      {picker}
    </>
  );
}
