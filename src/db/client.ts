/**
 * A pool of connections to a PostgreSQL server, over postgres.js, of which none outlives its socket.
 *
 * postgres.js 3.4.9 connects a connection again after its socket has closed, and three things go wrong then (its issues
 * 1066, 1154 and 1208): a transaction whose connection is gone goes on, and its next query, or the ROLLBACK of the library
 * itself, is written to no socket by a timer, which throws where nobody can catch it; if another query has connected the
 * connection again meanwhile, the rest of the transaction runs there, outside of any transaction; and bytes that waited to
 * be written when the socket closed stay, so that the connection never works again. A `socket` of our own does not mend
 * that: the library drops its reference to it when it closes, whatever it is. So each connection is a postgres.js client
 * of its own (`max: 1`), used by one query or transaction at a time and thrown away once its socket has closed, and a
 * transaction learns of that before it can send anything more.
 */
import { makePgArray, parsePgArray } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { isConnectionLost } from "./retry.ts";

type Work<T> = (sql: postgres.TransactionSql) => Promise<T>;
type Params = Parameters<postgres.Sql["unsafe"]>;

type Connection = {
  sql: postgres.Sql;
  /** How often its socket has closed. */
  closes: number;
  openedAt: number;
};

export type Client = {
  /** What drizzle needs of a postgres.js client: `options`, `unsafe` and `begin`. */
  sql: postgres.Sql;
  /** Takes no more work; what is under way has five seconds. */
  end(): Promise<void>;
};

/** A connection is not used again after this, in milliseconds: the server's memory of it grows, and addresses change. */
const longestLife = 45 * 60_000;

/** How an array type (by its oid in pg_type) goes to the server and comes back. */
const arrayOf = (oid: number): postgres.PostgresType => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (Array.isArray(value) ? makePgArray(value) : value),
  parse: (text: string) => parsePgArray(text),
});

/**
 * @param url postgres://user:pass@host:port/database
 * @param most connections at once; further work waits for one
 */
export function openClient(url: string, most: number, settings: Record<string, string | number>): Client {
  const all = new Set<Connection>();
  let idle: Connection[] = [];
  const waiting: { resolve(connection: Connection): void; reject(error: Error): void }[] = [];
  let isEnded = false;
  // drizzle puts its parsers here; each connection gets them.
  const options = { parsers: {}, serializers: {} };

  function connect(): Connection {
    const sql = postgres(url, {
      max: 1,
      max_lifetime: null,
      // The library asks for them in a promise that nobody waits for: a connection lost then would end the process.
      fetch_types: false,
      types: { texts: arrayOf(1009), bigints: arrayOf(1016) },
      onnotice: () => {},
      connection: settings,
      // Called before anything that waits for the connection learns that it has closed.
      onclose: () => {
        connection.closes += 1;
        forget(connection);
      },
    });
    Object.assign(sql.options.parsers, options.parsers);
    Object.assign(sql.options.serializers, options.serializers);
    const connection = { sql, closes: 0, openedAt: performance.now() };
    all.add(connection);
    return connection;
  }

  function forget(connection: Connection): void {
    all.delete(connection);
    idle = idle.filter((each) => each !== connection);
  }

  async function take(): Promise<Connection> {
    if (isEnded) throw lost("CONNECTION_ENDED", "the database is closed");
    const free = idle.pop();
    if (free) return free;
    if (all.size < most) return connect();
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  }

  function giveBack(connection: Connection, isBroken: boolean): void {
    const isOld = performance.now() - connection.openedAt > longestLife;
    if (isBroken || isOld || connection.closes > 0) {
      forget(connection);
      void connection.sql.end({ timeout: 0 });
    } else if (waiting.length === 0) idle.push(connection);
    const next = waiting.length > 0 && (all.has(connection) || all.size < most) ? waiting.shift() : undefined;
    next?.resolve(all.has(connection) ? connection : connect());
  }

  async function use<T>(work: (connection: Connection) => PromiseLike<T>): Promise<T> {
    const connection = await take();
    let isBroken = false;
    try {
      return await work(connection);
    } catch (error) {
      isBroken = isConnectionLost(error);
      throw error;
    } finally {
      giveBack(connection, isBroken);
    }
  }

  const unsafe = (...query: Params) => {
    let shaped = (pending: postgres.PendingQuery<postgres.Row[]>): PromiseLike<unknown> => pending;
    // In the next turn: whoever wants the rows as arrays says so in this one.
    const result = Promise.resolve().then(() => use(({ sql }) => shaped(sql.unsafe(...query))));
    const values = () => {
      shaped = (pending) => pending.values();
      return result;
    };
    return Object.assign(result, { values });
  };
  const begin = <T>(work: Work<T>) =>
    use((connection) => connection.sql.begin((sql) => within(connection, sql, work)));

  return {
    sql: { options, unsafe, begin } as unknown as postgres.Sql,
    end: async () => {
      isEnded = true;
      for (const { reject } of waiting.splice(0)) reject(lost("CONNECTION_ENDED", "the database is closed"));
      await Promise.all([...all].map(({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}

const lost = (code: string, message: string) => Object.assign(new Error(message), { code });

/**
 * Does the work of a transaction or savepoint for as long as its socket is open. After that its queries are refused; and
 * its end, good or bad, is kept from the library, which would send COMMIT or ROLLBACK. Whoever began the transaction has
 * been told by the library.
 */
async function within<T>(
  connection: Connection,
  sql: postgres.TransactionSql,
  work: Work<T>,
  closes = connection.closes,
): Promise<T> {
  const isOpen = () => connection.closes === closes;
  const refusal = () => lost("CONNECTION_CLOSED", "the connection was lost within the transaction");
  const unsafe = (...query: Params) => {
    if (isOpen()) return sql.unsafe(...query);
    const refused = Promise.reject(refusal());
    return Object.assign(refused, { values: () => refused });
  };
  const savepoint = async (inner: Work<unknown>) => {
    if (!isOpen()) throw refusal();
    return sql.savepoint((nested) => within(connection, nested, inner, closes));
  };
  const never = new Promise<T>(() => {});
  try {
    const result = await work({ unsafe, savepoint } as unknown as postgres.TransactionSql);
    return isOpen() ? result : never;
  } catch (error) {
    if (isOpen()) throw error;
    return never;
  }
}
