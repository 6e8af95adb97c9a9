/** How often a client may guess the operator's token. Kept in memory: each process gives them as many. */

/** So many wrong guesses in this time, in milliseconds, and of so many clients at once. */
const most = { guesses: 10, clients: 10_000 };
const windowMs = 15 * 60_000;

export type Guesses = {
  /** Until when a client's guesses are not looked at; null while they are. */
  blockedUntil(client: string, now: Date): Date | null;
  wrong(client: string, now: Date): void;
};

export function countGuesses(): Guesses {
  const clients = new Map<string, { wrong: number; until: number }>();
  const current = (client: string, now: Date) => {
    const known = clients.get(client);
    return known && known.until > now.getTime() ? known : undefined;
  };
  return {
    blockedUntil: (client, now) => {
      const known = current(client, now);
      return known && known.wrong >= most.guesses ? new Date(known.until) : null;
    },
    wrong: (client, now) => {
      const wrong = (current(client, now)?.wrong ?? 0) + 1;
      // The newest last, so that the oldest is the one to forget.
      clients.delete(client);
      clients.set(client, { wrong, until: now.getTime() + windowMs });
      const [oldest] = clients.keys();
      if (clients.size > most.clients && oldest !== undefined) clients.delete(oldest);
    },
  };
}
