import { ArrowDownUp, ChevronDown, LayoutGrid, ListChecks, Rows3, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  MenuItem as AriaMenuItem,
  Group,
  Menu,
  MenuTrigger,
  Popover,
  type Selection,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { DecisionVerdict, Status } from '../../shared/domain/decision.ts';
import type { LibraryOrder, LibraryView } from '../../shared/domain/library-view.ts';
import { client, transport } from '../client.ts';
import { Button, IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import menu from '../components/menu.module.css';
import { changeView, choose, showLayout, useLibrary } from '../stores/library-store.ts';
import { showProblem } from '../stores/problems.ts';
import { type MessageId, t } from '../text/messages.ts';
import styles from './library-filters.module.css';
import { ViewsMenu } from './views-menu.tsx';

type FilterKey = 'statuses' | 'categories' | 'tags' | 'verdicts' | 'years';
type Offer = { value: string; label: string };
type Filter = {
  key: FilterKey;
  name: Exclude<Extract<MessageId, `filters.${string}`>, 'filters.remove'>;
  offers: readonly Offer[];
};

/** Filters, views, order and layout of the list. */
export function LibraryFilters() {
  const view = useLibrary((state) => state.view);
  const filters = useFilters();
  return (
    <div className={styles.bar}>
      <Group className={classes(styles.line)} aria-label={t('filters.label')}>
        {filters.map((filter) => (
          <FilterMenu key={filter.key} filter={filter} chosen={view[filter.key]} />
        ))}
        <ViewsMenu />
        <div className={styles.tools}>
          <IconButton label={t('choose.start')} onPress={() => choose(new Set())}>
            <ListChecks size={16} aria-hidden />
          </IconButton>
          <OrderMenu view={view} />
          <LayoutChoice />
        </div>
      </Group>
      <Chips filters={filters} view={view} />
    </div>
  );
}

/** What each filter offers; tags, kinds and years are those in use. */
function useFilters(): readonly Filter[] {
  const [inUse, setInUse] = useState<Awaited<ReturnType<typeof client.proposals.choices>>>();
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      void client.proposals.choices({}).then((choices) => isGone || setInUse(choices), showProblem);
    ask();
    const stop = transport.onEvent(({ type }) => type === 'libraryChanged' && ask());
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return [
    {
      key: 'statuses',
      name: 'filters.status',
      offers: Status.options.map((value) => ({ value, label: words.status[value] })),
    },
    {
      key: 'categories',
      name: 'filters.category',
      offers: (inUse?.categories ?? []).map((value) => ({ value, label: words.category[value] })),
    },
    { key: 'tags', name: 'filters.tag', offers: plain((inUse?.tags ?? []).map(({ tag }) => tag)) },
    {
      key: 'verdicts',
      name: 'filters.verdict',
      offers: DecisionVerdict.options.map((value) => ({ value, label: words.verdict[value] })),
    },
    { key: 'years', name: 'filters.year', offers: plain(inUse?.years ?? []) },
  ];
}

/** The values are those of the offers, which come from the schema of the view. */
function changeFilter(key: FilterKey, values: readonly string[]): void {
  changeView({ [key]: values } as Partial<LibraryView>);
}

function FilterMenu({
  filter: { key, name, offers },
  chosen,
}: {
  filter: Filter;
  chosen: readonly string[];
}) {
  const label = t(name);
  const onChange = (selection: Selection) =>
    changeFilter(
      key,
      offers.map(({ value }) => value).filter((value) => selection === 'all' || selection.has(value)),
    );
  return (
    <MenuTrigger>
      <Button aria-label={chosen.length > 0 ? `${label} (${chosen.length})` : label}>
        {label}
        {chosen.length > 0 && <span className={styles.number}>{chosen.length}</span>}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={classes(menu.popover)} placement="bottom start" offset={4}>
        <Menu
          aria-label={label}
          className={classes(menu.menu)}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={onChange}
          renderEmptyState={() => <p className={styles.empty}>{t('filters.none')}</p>}
        >
          {offers.map(({ value, label: text }) => (
            <ChoiceItem key={value} id={value} text={text} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ChoiceItem({ id, text }: { id: string; text: string }) {
  return (
    <AriaMenuItem id={id} textValue={text} className={classes(menu.item, styles.choice)}>
      <span className={styles.check} aria-hidden />
      <span className={menu.label}>{text}</span>
    </AriaMenuItem>
  );
}

/** What the list is narrowed to, each taken back by itself. */
function Chips({ filters, view }: { filters: readonly Filter[]; view: LibraryView }) {
  const chips = filters.flatMap(({ key, name, offers }) =>
    view[key].map((value) => ({
      key,
      value,
      text: `${t(name)}: ${offers.find((offer) => offer.value === value)?.label ?? value}`,
    })),
  );
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('filters.label')}>
      {chips.map(({ key, value, text }) => (
        <li key={`${key} ${value}`} className={styles.chip}>
          {text}
          <IconButton
            label={t('filters.remove', { filter: text })}
            onPress={() =>
              changeFilter(
                key,
                view[key].filter((one) => one !== value),
              )
            }
          >
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

const orders: readonly LibraryOrder[] = ['best', 'changed', 'title', 'decided', 'amount'];

function OrderMenu({ view: { order, search, isReversed } }: { view: LibraryView }) {
  const isSearch = search.trim() !== '';
  const current = order === 'best' && !isSearch ? 'changed' : order;
  const offered = isSearch ? orders : orders.slice(1);
  const onAction = (key: unknown) => {
    const chosen = offered.find((one) => one === key);
    if (chosen) changeView({ order: chosen, isReversed: false });
    else changeView({ order: current, isReversed: !isReversed });
  };
  return (
    <MenuTrigger>
      <Button>
        <ArrowDownUp size={14} aria-hidden />
        {t('order.label', { order: t(`order.${current}`) })}
      </Button>
      <Popover className={classes(menu.popover)} placement="bottom end" offset={4}>
        <Menu
          aria-label={t('order.label', { order: t(`order.${current}`) })}
          className={classes(menu.menu)}
          onAction={onAction}
        >
          {offered.map((one) => (
            <AriaMenuItem
              key={one}
              id={one}
              textValue={t(`order.${one}`)}
              className={classes(menu.item, styles.choice)}
            >
              <span className={classes(styles.check, one === current && styles.checked)} aria-hidden />
              <span className={menu.label}>{t(`order.${one}`)}</span>
            </AriaMenuItem>
          ))}
          {current !== 'best' && (
            <AriaMenuItem
              id="reverse"
              textValue={t('order.reverse')}
              className={classes(menu.item, styles.choice)}
            >
              <span className={classes(styles.check, isReversed && styles.checked)} aria-hidden />
              <span className={menu.label}>{t('order.reverse')}</span>
            </AriaMenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function LayoutChoice() {
  const layout = useLibrary((state) => state.layout);
  return (
    <ToggleButtonGroup
      aria-label={t('layout.label')}
      className={classes(styles.layouts)}
      selectedKeys={[layout]}
      disallowEmptySelection
      onSelectionChange={(keys) => showLayout(keys.has('table') ? 'table' : 'cards')}
    >
      <ToggleButton id="cards" aria-label={t('layout.cards')} className={classes(styles.layout)}>
        <LayoutGrid size={16} aria-hidden />
      </ToggleButton>
      <ToggleButton id="table" aria-label={t('layout.table')} className={classes(styles.layout)}>
        <Rows3 size={16} aria-hidden />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
