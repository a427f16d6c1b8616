const daysKept = 30;
const dayMs = 86_400_000;

/** From this instant on, what lies in the trash is taken away at the next start. Both are ISO UTC. */
export function goesAt(trashedAt: string): string {
  return new Date(Date.parse(trashedAt) + daysKept * dayMs).toISOString();
}

/** What was put into the trash before this instant has been there for thirty days. */
export function oldestKept(now: Date): string {
  return new Date(now.getTime() - daysKept * dayMs).toISOString();
}
