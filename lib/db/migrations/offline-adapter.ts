import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'

/**
 * An adapter without a database, for comparing two schemas: the engine asks only which server it talks to, and is
 * told PostgreSQL 15, the oldest that we support, so that the SQL it writes runs on every later one too.
 * Any other question throws.
 */
export function offlineAdapter(): SqlMigrationAwareDriverAdapterFactory {
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: 'offline',
    connectToShadowDb: () => refuse('a shadow database'),
    connect: async () => ({
      provider: 'postgres',
      adapterName: 'offline',
      queryRaw: async (query: SqlQuery) => {
        if (!query.sql.includes('server_version_num')) return refuse(query.sql)
        return {
          columnNames: ['exists', 'version', 'numeric_version'],
          columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
          rows: [[true, 'PostgreSQL 15.0', 150_000]],
        }
      },
      executeRaw: async (query: SqlQuery) => refuse(query.sql),
      executeScript: async (script: string) => refuse(script),
      startTransaction: async () => refuse('a transaction'),
      getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
      dispose: async () => {},
    }),
  }
  return factory
}

function refuse(what: string): never {
  throw new Error(`Comparing schemas needs no database, yet the engine asked for ${what}`)
}
