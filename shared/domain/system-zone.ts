import type { SystemZone } from './security.ts';

/** Words that say who controls a system, the most telling first: a “customer service system” is ours. */
const telling: readonly (readonly [zone: SystemZone, words: RegExp])[] = [
  ['sub-processor', /\b(sub-?processors?|data cent(er|re)|payment provider|delivery network|carrier)\b/i],
  ['public', /\b(visitors?|readers?|listeners?|public|internet|networks?|directories|search engines?)\b/i],
  ['company', /\b(our|own|company|database|systems?|shop|tills?|website|intranet|identity|reporting)\b/i],
  ['vendor', /\b(vendor|service|tool|platform|host|cloud|app|forum|crm|cms|manager|scheduler|analytics)\b/i],
];

/**
 * Who probably controls a system, by its name alone: the vendor whose tool it is (`vendorNames`), else by telling words,
 * else we ourselves. A guess to begin with; the list of systems in the proposal overrules it.
 */
export function guessedZone(name: string, vendorNames: readonly string[]): SystemZone {
  const key = systemKey(name);
  const isTheTool = vendorNames.some((vendor) => systemKey(vendor) !== '' && key.includes(systemKey(vendor)));
  return isTheTool ? 'vendor' : (telling.find(([, words]) => words.test(name))?.[0] ?? 'company');
}

/** What makes two mentions one system: the name without regard to case and spaces. */
export function systemKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The systems that an answer names: one, or several with semicolons or line ends between them. */
export function namedSystems(answer: string | undefined): readonly string[] {
  return (answer ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
}
