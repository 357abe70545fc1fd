import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Keeps what oidc-provider has to remember. An expired record is not found, whether or not it was swept. */
export function sqliteAdapter(database: DatabaseSync): AdapterFactory {
  return (model) => adapterFor(database, model);
}

function adapterFor(database: DatabaseSync, model: string): Adapter {
  const alive = '(expires is null or expires > ?)';

  function read(where: 'id' | 'uid', value: string): AdapterPayload | undefined {
    const row = database
      .prepare(`select payload from provider_record where model = ? and ${where} = ? and ${alive}`)
      .get(model, value, Date.now());
    return row ? (JSON.parse(String(row.payload)) as AdapterPayload) : undefined;
  }

  return {
    async upsert(id, payload, expiresIn) {
      database
        .prepare('insert or replace into provider_record (model, id, payload, sub, uid, grant_id, expires) values (?, ?, ?, ?, ?, ?, ?)')
        .run(
          model,
          id,
          JSON.stringify(payload),
          personOf(payload) ?? null,
          payload.uid ?? null,
          payload.grantId ?? null,
          expiresIn === undefined ? null : Date.now() + expiresIn * 1000,
        );
    },
    async find(id) {
      return read('id', id);
    },
    async findByUid(uid) {
      return read('uid', uid);
    },
    /** The device flow is off: there are no user codes. */
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      database
        .prepare("update provider_record set payload = json_set(payload, '$.consumed', ?) where model = ? and id = ?")
        .run(Math.floor(Date.now() / 1000), model, id);
    },
    async destroy(id) {
      database.prepare('delete from provider_record where model = ? and id = ?').run(model, id);
    },
    async revokeByGrantId(grantId) {
      database.prepare('delete from provider_record where model = ? and grant_id = ?').run(model, grantId);
    },
  };
}

/** The person whose record it is, so that all records of a person can be ended at once. */
function personOf(payload: AdapterPayload): string | undefined {
  return payload.accountId ?? payload.result?.login?.accountId ?? payload.session?.accountId;
}
