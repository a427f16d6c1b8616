import { type ComponentType, lazy, Suspense } from 'react';
import type { ScreenId } from '../../shared/commands.ts';
import { isFrozen } from '../../shared/domain/life-cycle/version.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { FrozenArea } from '../components/fields/read-only.ts';
import { SectionTemplateAnswers } from '../components/template-answers.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { BenefitsScreen } from './benefits-screen.tsx';
import { EvidenceScreen } from './evidence-screen.tsx';
import { MeasuresScreen } from './measures-screen.tsx';
import { NeedScreen } from './need-screen.tsx';
import { OptionsScreen } from './options-screen.tsx';
import { OverviewScreen } from './overview-screen.tsx';
import { OwnershipScreen } from './ownership-screen.tsx';
import { RevenueScreen } from './revenue/revenue-screen.tsx';
import styles from './section-screen.module.css';
import { sections } from './sections.ts';
import { SecurityScreen } from './security-screen.tsx';
import { StrategyScreen } from './strategy-screen.tsx';

// These come into play when the proposal is with IT; until then nobody waits for their code.
const DecisionScreen = lazy(async () => ({
  default: (await import('./decision/decision-screen.tsx')).DecisionScreen,
}));
const RehearsalScreen = lazy(async () => ({
  default: (await import('./rehearsal/rehearsal-screen.tsx')).RehearsalScreen,
}));
const OutcomesScreen = lazy(async () => ({
  default: (await import('./outcomes/outcomes-screen.tsx')).OutcomesScreen,
}));

const screens: Readonly<Record<ScreenId, ComponentType>> = {
  overview: OverviewScreen,
  need: NeedScreen,
  options: OptionsScreen,
  benefits: BenefitsScreen,
  strategy: StrategyScreen,
  revenue: RevenueScreen,
  evidence: EvidenceScreen,
  security: SecurityScreen,
  ownership: OwnershipScreen,
  measures: MeasuresScreen,
  rehearsal: RehearsalScreen,
  decision: DecisionScreen,
  outcomes: OutcomesScreen,
};

/** The form of one section, headed by its title. */
export function SectionScreen({ section }: { section: SectionId }) {
  const isKept = useDraft(({ proposal }) => isFrozen(proposal.decision, section));
  const words = sections.find(({ id }) => id === section);
  const Screen = words && screens[words.id];
  if (!words || !Screen) return null;
  return (
    <div className={styles.screen} data-section={section} key={section}>
      <h2 className={styles.title} tabIndex={-1} data-section-heading>
        {words.title}
      </h2>
      {/* The mark lets a jump wait for the fields. */}
      <Suspense fallback={<div data-filling />}>
        <FrozenArea value={isKept}>
          <SectionTemplateAnswers section={section} />
          <Screen />
        </FrozenArea>
      </Suspense>
    </div>
  );
}
