import type { DatabaseConnection, Dialect, Driver } from 'kysely';

/**
 * What the database said, as code (SQLSTATE) and message only. The engines' own errors carry the values of the row, the
 * parameters of the statement and, with PGlite, pages of its source: none of that may reach a log.
 */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(message: string, code?: string, constraint?: string) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
    this.constraint = constraint;
  }
}

export function plainError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error;
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === undefined ? error : new DatabaseError(error.message, code, constraint);
}

async function plainly<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    throw plainError(error);
  }
}

/** The same dialect, but all it throws is plain. */
export function withPlainErrors(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => plainDriver(dialect.createDriver()),
  };
}

function plainDriver(driver: Driver): Driver {
  const known = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  const begin = driver.beginTransaction.bind(driver);
  const commit = driver.commitTransaction.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await plainly(acquire(options));
    if (!known.has(connection)) {
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query, queryOptions) => plainly(execute(query, queryOptions));
      known.add(connection);
    }
    return connection;
  };
  driver.beginTransaction = (connection, settings) => plainly(begin(connection, settings));
  driver.commitTransaction = (connection) => plainly(commit(connection));
  return driver;
}
