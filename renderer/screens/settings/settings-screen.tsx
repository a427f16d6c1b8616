import type { ReactNode } from 'react';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { formatWhen } from '../../text/formats.ts';
import { PageFrame } from '../page-frame.tsx';
import { ComputerSettings } from './computer-settings.tsx';
import { DocumentSettings } from './document-settings.tsx';
import { FontSettings } from './font-settings.tsx';
import { MoneySettings } from './money-settings.tsx';
import { OrganisationSettings } from './organisation-settings.tsx';
import { PresetSettings } from './preset-settings.tsx';
import { RoleSettings } from './role-settings.tsx';
import styles from './settings-screen.module.css';
import { useSettings } from './use-settings.ts';

/** What new proposals start from, and how this computer shows them. Each part says where it is kept. */
export function SettingsScreen() {
  const { stored, isSaved, field } = useSettings();
  return (
    <PageFrame
      heading="Settings"
      lead="What you write here fills every new proposal. Proposals that exist stay as they are."
    >
      {stored?.setAsideAt && (
        <p role="status" className={styles.setAside}>
          The settings of this library could not be read {formatWhen(stored.setAsideAt)}. They are kept out of
          the way, and what you see are the usual ones.
        </p>
      )}
      {stored && (
        <>
          <Part heading="Your organisation" place="library" isSaved={isSaved}>
            <OrganisationSettings field={field} />
          </Part>
          <Part heading="Money" place="library">
            <MoneySettings field={field} settings={stored.settings} />
          </Part>
          <Part heading="Roles" place="library">
            <RoleSettings field={field} />
          </Part>
          <Part heading="Documents" place="library">
            <DocumentSettings field={field} settings={stored.settings} />
            <FontSettings />
            <PresetSettings />
          </Part>
        </>
      )}
      <Part heading="This computer" place="computer">
        <ComputerSettings />
      </Part>
    </PageFrame>
  );
}

const places = {
  library: 'Kept in the library',
  computer: 'Kept on this computer',
};

type PartProps = {
  heading: string;
  place: keyof typeof places;
  isSaved?: boolean;
  children: ReactNode;
};

function Part({ heading, place, isSaved, children }: PartProps) {
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2>{heading}</h2>
        <p className={styles.place}>
          {places[place]}
          {isSaved !== undefined && <span className={styles.saved}>{isSaved ? 'Saved' : 'Saving…'}</span>}
        </p>
      </div>
      <FieldLayoutProvider value="entry">
        <div className={styles.fields}>{children}</div>
      </FieldLayoutProvider>
    </section>
  );
}
