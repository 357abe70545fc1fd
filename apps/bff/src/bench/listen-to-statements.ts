import type { Store } from '@micromart/store/open-store';
import type { KyselyPlugin } from 'kysely';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** The same store, and what is asked of it while somebody listens. `begin` and `commit` of a transaction are not heard. */
export function listenToStatements(bare: Store): { store: Store; listen<T>(act: () => Promise<T>): Promise<Statement[]> } {
  let heard: Statement[] | null = null;
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (heard !== null) {
        const { sql, parameters } = bare.db.getExecutor().compileQuery(node, queryId);
        heard.push({ text: sql, values: [...parameters] });
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const store: Store = {
    ...bare,
    db: bare.db.withPlugin(plugin),
    sqlClient: {
      query(statement, values = []) {
        const { text, values: own = values } = typeof statement === 'string' ? { text: statement } : statement;
        heard?.push({ text, values: own });
        return bare.sqlClient.query(statement, values);
      },
    },
  };
  return {
    store,
    async listen(act) {
      const mine: Statement[] = [];
      heard = mine;
      await act();
      heard = null;
      return mine;
    },
  };
}
