import { words } from './choice-words.ts';
import type { LooseEnd } from './loose-end.ts';
import type { Proposal } from './proposal.ts';
import { DataClass, type SystemZone } from './security.ts';
import { guessedZone, namedSystems, systemKey } from './system-zone.ts';

/** A system of the diagram. `isGuessed`: nobody has said who controls it; its name decided. */
export type FlowSystem = {
  readonly name: string;
  readonly zone: SystemZone;
  readonly isGuessed: boolean;
  /** The field that names it first. */
  readonly path: string;
};

/** A kind of data as the inventory names it; without a class while nobody has said it. */
export type CarriedData = { readonly name: string; readonly classification: DataClass | undefined };

/** What goes one way between two systems, and by which means; an integration without a method has an empty one. */
export type Carried = { readonly data: readonly CarriedData[]; readonly methods: readonly string[] };

/** All that passes between two systems, whichever way. */
export type Connection = {
  readonly from: FlowSystem;
  readonly to: FlowSystem;
  readonly forth: Carried;
  /** Undefined where nothing comes back. */
  readonly back: Carried | undefined;
  /** The most sensitive class of the data that passes; undefined where the inventory does not say. */
  readonly classification: DataClass | undefined;
  readonly path: string;
};

export type DataFlow = {
  readonly systems: readonly FlowSystem[];
  readonly connections: readonly Connection[];
  readonly looseEnds: readonly LooseEnd[];
};

type Facts = Pick<Proposal, 'security' | 'options'>;

/** One way between two systems as an entry of the inventory or of the integrations says it. */
type Passage = {
  from: string;
  to: string;
  path: string;
  data?: CarriedData;
  /** Undefined for data whose means nobody has named; empty for an integration without a method. */
  method?: string;
};

/** From the data inventory and the integrations: which systems there are, who controls them, and what passes between them. */
export function dataFlow({ security, options }: Facts): DataFlow {
  const passages = [...passagesOfData(security), ...passagesOfIntegrations(security)];
  const systems = systemsOf(passages, { security, options });
  const connections = connectionsOf(passages, systems);
  return {
    systems: [...systems.values()],
    connections,
    looseEnds: [
      ...unnamedEnds(security),
      ...untold(connections),
      ...unconnected([...systems.values()], connections),
    ],
  };
}

/** The systems that an answer names, each spelled as the diagram spells it, whatever the case and the spaces there. */
export function spelledAsDrawn(answer: string | undefined, systems: readonly FlowSystem[]): string {
  return namedSystems(answer)
    .map((name) => systems.find((system) => systemKey(system.name) === systemKey(name))?.name ?? name)
    .join('; ');
}

function passagesOfData({ dataInventory }: Facts['security']): Passage[] {
  return dataInventory.flatMap(({ category, classification, source, destination }, index) => {
    const path = `security.dataInventory.${index}`;
    const data = { name: category?.trim() || `Data ${index + 1}`, classification };
    return pairs(source, destination).map(([from, to]) => ({ from, to, data, path: `${path}.source` }));
  });
}

function passagesOfIntegrations({ integrations }: Facts['security']): Passage[] {
  return integrations.flatMap(({ fromSystem, toSystem, direction, method = '' }, index) => {
    const path = `security.integrations.${index}.fromSystem`;
    return pairs(fromSystem, toSystem).flatMap(([from, to]) => [
      { from, to, path, method: method.trim() },
      ...(direction === 'both-ways' ? [{ from: to, to: from, path, method: method.trim() }] : []),
    ]);
  });
}

/** Every source with every destination, without what stays where it is. */
function pairs(source: string | undefined, destination: string | undefined) {
  return namedSystems(source).flatMap((from) =>
    namedSystems(destination)
      .filter((to) => systemKey(to) !== systemKey(from))
      .map((to) => [from, to] as const),
  );
}

/** By key, in the order of mention; the systems that only the list of systems names come last. */
function systemsOf(
  passages: readonly Passage[],
  { security, options }: Facts,
): ReadonlyMap<string, FlowSystem> {
  const proposed = options.candidates.find(({ id }) => id === options.proposedOptionId);
  const vendorNames = [proposed?.name, proposed?.vendor].filter((name) => name !== undefined);
  const listed = new Map(
    security.systems.map((entry, index) => [systemKey(entry.name ?? ''), { ...entry, index }] as const),
  );
  const mentions = [
    ...passages.flatMap(({ from, to, path }) => [
      { name: from, path },
      { name: to, path },
    ]),
    ...security.systems.map(({ name = '' }, index) => ({ name, path: `security.systems.${index}.name` })),
  ];
  const systems = new Map<string, FlowSystem>();
  for (const { name, path } of mentions) {
    const key = systemKey(name);
    if (key === '' || systems.has(key)) continue;
    const entry = listed.get(key);
    const zone = entry?.zone ?? guessedZone(name, vendorNames);
    systems.set(key, { name: entry?.name?.trim() ?? name, zone, isGuessed: entry?.zone === undefined, path });
  }
  return systems;
}

function connectionsOf(
  passages: readonly Passage[],
  systems: ReadonlyMap<string, FlowSystem>,
): readonly Connection[] {
  const groups = Map.groupBy(passages, ({ from, to }) => [from, to].map(systemKey).toSorted().join('\n'));
  return [...groups.values()].flatMap((group): Connection[] => {
    const [first] = group;
    const from = first && systems.get(systemKey(first.from));
    const to = first && systems.get(systemKey(first.to));
    if (!first || !from || !to) return [];
    const isForth = (passage: Passage) => systemKey(passage.from) === systemKey(first.from);
    const back = group.filter((passage) => !isForth(passage));
    const classes = group.map(({ data }) => data?.classification).filter((one) => one !== undefined);
    return [
      {
        from,
        to,
        forth: carried(group.filter(isForth)),
        back: back.length > 0 ? carried(back) : undefined,
        classification: DataClass.options.findLast((one) => classes.includes(one)),
        path: first.path,
      },
    ];
  });
}

function carried(passages: readonly Passage[]): Carried {
  const data = passages.flatMap(({ data: kind }) => (kind ? [kind] : []));
  const methods = passages.flatMap(({ method }) => (method === undefined ? [] : [method]));
  return {
    data: [...new Map(data.map((kind) => [`${kind.name}\n${kind.classification}`, kind])).values()],
    methods: [...new Set(methods)],
  };
}

/** A class in a word, the missing one too. */
export function classWords(classification: DataClass | undefined): string {
  return classification ? words.dataClass[classification] : 'Not stated';
}

/** Kinds of data that come from nowhere or go nowhere. */
function unnamedEnds({ dataInventory }: Facts['security']): LooseEnd[] {
  return dataInventory.flatMap(({ category, source, destination }, index) =>
    (['source', 'destination'] as const).flatMap((end) => {
      if (namedSystems(end === 'source' ? source : destination).length > 0) return [];
      const name = category?.trim() || `Data ${index + 1}`;
      return [{ path: `security.dataInventory.${index}.${end}`, sentence: `“${name}” has no ${end} yet.` }];
    }),
  );
}

/** Connections of which only one of the two lists speaks. */
function untold(connections: readonly Connection[]): LooseEnd[] {
  return connections.flatMap(({ from, to, forth, back, path }) => {
    const between = `between “${from.name}” and “${to.name}”`;
    const has = (key: keyof Carried) => [forth, back].some((way) => (way?.[key].length ?? 0) > 0);
    return [
      ...(has('data') ? [] : [{ path, sentence: `The data inventory does not say what passes ${between}.` }]),
      ...(has('methods')
        ? []
        : [{ path, sentence: `No integration says by which means data passes ${between}.` }]),
    ];
  });
}

function unconnected(systems: readonly FlowSystem[], connections: readonly Connection[]): LooseEnd[] {
  return systems
    .filter((system) => connections.every(({ from, to }) => from !== system && to !== system))
    .map(({ name, path }) => ({ path, sentence: `Nothing leads to or from “${name}”.` }));
}
