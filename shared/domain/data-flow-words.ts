import { type Carried, type CarriedData, type Connection, classWords, type DataFlow } from './data-flow.ts';
import { lowerFirst } from './revenue/input-words.ts';
import { type DataClass, SystemZone } from './security.ts';
import { wordList } from './word-list.ts';

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
    connectedInWords(connections.length, crossing),
    ...guessedInWords(guessed, systems.length),
  ].join(' ');
}

const placeOf: Readonly<Record<SystemZone, string>> = {
  public: 'in public',
  company: 'with us',
  vendor: 'at a vendor',
  'sub-processor': 'at a sub-processor',
};

/** One connection is all that passes between two systems, so it may be several integrations. */
function connectedInWords(pairs: number, crossing: number): string {
  if (pairs === 0) return 'No two of them are connected.';
  const of = crossing === 0 ? 'none ' : crossing < pairs ? `${crossing} of them ` : pairs > 1 ? 'all ' : '';
  return `${counted(pairs, 'pair of systems is', 'pairs of systems are')} connected, ${of}across a trust boundary.`;
}

function guessedInWords(guessed: number, all: number): readonly string[] {
  if (guessed === 0) return [];
  if (guessed === all) return ['Where they belong follows from their names alone.'];
  return [
    guessed === 1
      ? 'Where one of them belongs follows from its name alone.'
      : `Where ${guessed} of them belong follows from their names alone.`,
  ];
}

/** The two systems of a connection, with arrows for the ways in which data passes. No line ends with an arrow. */
export function endsInWords({ from, to, back }: Connection): string {
  return `${from.name} ${back ? '↔' : '→'}\u00a0${to.name}`;
}

/** What passes and by which means, one way and back. A class is said only where it is not that of the connection. */
export function passingInWords({ from, to, forth, back, classification }: Connection): string {
  const one = carriedInWords(forth, classification);
  if (!back) return `${one.slice(0, 1).toUpperCase()}${one.slice(1)}`;
  return `To “${to.name}”: ${one} To “${from.name}”: ${carriedInWords(back, classification)}`;
}

function carriedInWords({ data, methods }: Carried, usual: DataClass | undefined): string {
  const what = data.length > 0 ? listed(data.map((kind) => dataInWords(kind, usual))) : 'data not named';
  const means = methods.filter((method) => method !== '').map(inSentence);
  return `${what}. Means: ${means.length > 0 ? means.join('; ') : 'not named'}.`;
}

function dataInWords({ name, classification }: CarriedData, usual: DataClass | undefined): string {
  const text = inSentence(name);
  if (classification === usual) return text;
  return `${text} (${classification ? classWords(classification).toLowerCase() : 'class not stated'})`;
}

/** Small, as within a sentence, unless it looks like a name: `CRM`, `Acme Analytics`. */
function inSentence(text: string): string {
  return /^\S+\s+\p{Lu}/u.test(text) ? text : lowerFirst(text);
}

function listed(names: readonly string[]): string {
  if (names.some((name) => name.includes(','))) return names.join('; ');
  return wordList(names);
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
