import { PrismaPg } from '@prisma/adapter-pg'

/**
 * Prisma's adapter cuts a migration at every semicolon, also inside the body of a function. This one sends the whole
 * script as one message, which PostgreSQL also runs as one transaction: a migration that fails leaves nothing behind.
 */
export class WholeScriptPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }
}
