import type { Carried, Connection, DataFlow } from './data-flow.ts';
import { SystemZone } from './security.ts';

/** How much is in the picture, and what of it leaves our control. */
export function dataFlowInWords({ systems, connections }: DataFlow): string {
  const zones = SystemZone.options.flatMap((zone) => {
    const count = systems.filter((system) => system.zone === zone).length;
    return count === 0 ? [] : [`${count} ${placeOf[zone]}`];
  });
  const crossing = connections.filter(({ from, to }) => from.zone !== to.zone).length;
  const guessed = systems.filter(({ isGuessed }) => isGuessed).length;
  return [
    `${counted(systems.length, 'system', 'systems')}: ${zones.join(', ')}.`,
    `${counted(connections.length, 'connection', 'connections')}, ${crossing} across a trust boundary.`,
    ...guessedInWords(guessed, systems.length),
  ].join(' ');
}

const placeOf: Readonly<Record<SystemZone, string>> = {
  public: 'in public',
  company: 'in our organisation',
  vendor: 'at the vendor',
  'sub-processor': 'at sub-processors',
};

function guessedInWords(guessed: number, all: number): readonly string[] {
  if (guessed === 0) return [];
  if (guessed === all) return ['Where they belong follows from their names alone.'];
  return [
    guessed === 1
      ? 'Where one of them belongs follows from its name alone.'
      : `Where ${guessed} of them belong follows from their names alone.`,
  ];
}

/** The two systems of a connection, with arrows for the ways in which data passes. */
export function endsInWords({ from, to, back }: Connection): string {
  return `${from.name} ${back ? '↔' : '→'} ${to.name}`;
}

/** What passes and by which means, one way and back. */
export function passingInWords({ from, to, forth, back }: Connection): string {
  if (!back) return carriedInWords(forth, 'Data not named');
  return `To “${to.name}”: ${carriedInWords(forth)} To “${from.name}”: ${carriedInWords(back)}`;
}

function carriedInWords({ data, methods }: Carried, nothing = 'data not named'): string {
  const what = data.length > 0 ? data.join(', ') : nothing;
  return `${what}; means: ${methods.length > 0 ? methods.join(', ') : 'not named'}.`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
