/**
 * A pool of connections to a PostgreSQL server, over postgres.js. A connection with a closed socket is never used again.
 *
 * postgres.js 3.4.9 reconnects a connection after its socket has closed. Then three things can go wrong (its issues 1066, 1154
 * and 1208):
 * - A transaction goes on without its connection. A timer writes its next query, or the library's own ROLLBACK, to a null socket,
 *   and throws where nothing can catch it.
 * - If another query has reconnected the connection, the rest of the transaction runs there, outside of any transaction.
 * - Bytes that waited to be written when the socket closed stay in the buffer, and the connection never sends a query again.
 *
 * The option `socket` does not help: the library drops its reference to any socket that closes. So each connection is a
 * postgres.js client (`max: 1`), is used by one query or transaction at a time, and is thrown away when its socket closes. A
 * transaction is told of that before it can send anything more.
 */
import { makePgArray, parsePgArray } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { isReadOnlyError } from "./read-only.ts";
import { isConnectionLost } from "./retry.ts";

type Work<T> = (sql: postgres.TransactionSql) => Promise<T>;
type Params = Parameters<postgres.Sql["unsafe"]>;

type Connection = {
  sql: postgres.Sql;
  /** How often its socket has closed. */
  closes: number;
  /** The parameters by which the server says that this session can change nothing. */
  readOnlyBy: Set<string>;
  openedAt: number;
};

/** A pool of connections in the form that drizzle takes. */
export type Client = {
  /** What drizzle needs of a postgres.js client: `options`, `unsafe` and `begin`. */
  sql: postgres.Sql;
  /** Refuses new work. Queries in progress have five seconds to end. */
  end(): Promise<void>;
};

/** The longest life of a connection, in milliseconds: its memory on the server grows, and the server's address may change. */
const longestLife = 45 * 60_000;

/** Reported to the client at the start of a session and when they change (PostgreSQL 14, 55.2.7): the session's default, and a standby. */
const readOnlyParameters = new Set(["default_transaction_read_only", "in_hot_standby"]);

/** How an array type (by its oid in pg_type) is serialised and parsed. */
const arrayOf = (oid: number): postgres.PostgresType => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (Array.isArray(value) ? makePgArray(value) : value),
  parse: (text: string) => parsePgArray(text),
});

/**
 * Opens a pool. Connections are made when they are needed.
 *
 * @param url postgres://user:pass@host:port/database
 * @param most the most connections; further work waits for one
 * @param settings parameters of the session, by their names in PostgreSQL
 * @throws from its queries: CONNECTION_ENDED after `end`, and the errors of postgres.js; opening itself throws nothing
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
      // The library would fetch them in a promise that it does not await: if the connection is lost then, the process ends.
      fetch_types: false,
      types: { texts: arrayOf(1009), bigints: arrayOf(1016) },
      onnotice: () => {},
      connection: settings,
      // The library calls this before it rejects what waits for the connection.
      onclose: () => {
        connection.closes += 1;
        forget(connection);
      },
      onparameter: (name, value) => {
        if (!readOnlyParameters.has(name)) return;
        if (value === "on") connection.readOnlyBy.add(name);
        else connection.readOnlyBy.delete(name);
      },
    });
    Object.assign(sql.options.parsers, options.parsers);
    Object.assign(sql.options.serializers, options.serializers);
    const connection: Connection = { sql, closes: 0, readOnlyBy: new Set(), openedAt: performance.now() };
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

  /** A session that is read-only may stay so after the database can be changed again, or another server is the primary. */
  function giveBack(connection: Connection, isBroken: boolean): void {
    const isOld = performance.now() - connection.openedAt > longestLife;
    if (isBroken || isOld || connection.readOnlyBy.size > 0 || connection.closes > 0) {
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
      isBroken = isConnectionLost(error) || isReadOnlyError(error);
      throw error;
    } finally {
      giveBack(connection, isBroken);
    }
  }

  const unsafe = (...[text, params, options]: Params) => {
    const query: Params = [text, params, options];
    let shaped = (pending: postgres.PendingQuery<postgres.Row[]>): PromiseLike<unknown> => pending;
    // The query starts in the next microtask, so that the caller can ask for rows as arrays (`values`) first.
    const result = Promise.resolve().then(() => use(({ sql }) => shaped(sql.unsafe(...query))));
    const values = () => {
      shaped = (pending) => pending.values();
      return result;
    };
    return Object.assign(result, { values });
  };
  const begin = <T>(work: Work<T>) =>
    use((connection) => connection.sql.begin(forgotten((sql) => within(connection, sql, work))));

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
 * The same work, to be called once, without what it refers to after that. postgres.js keeps the stack of the first COMMIT and the first
 * ROLLBACK of a thread for good, and with it the work of that transaction: a day's papers, if it planned digests. What can stay are
 * the parameters of one query that failed.
 */
function forgotten<T>(work: Work<T>): Work<T> {
  const once = [work];
  return async (sql) => (once.pop() as Work<T>)(sql);
}

/**
 * Runs the work of a transaction or savepoint while its socket is open. After the socket has closed, queries are refused, and the
 * promise never settles, because the library would send COMMIT or ROLLBACK. The caller of the transaction gets the library's
 * error.
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
    return sql.savepoint(forgotten((nested) => within(connection, nested, inner, closes)));
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
