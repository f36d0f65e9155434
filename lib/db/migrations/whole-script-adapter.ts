import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * Prisma's adapter cuts a migration at every semicolon, also inside the body of a function. This one sends the whole
 * script as one message, which PostgreSQL also runs as one transaction: a migration that fails leaves nothing behind.
 * The engine never lets go of its connections, so `close` does.
 */
export class WholeScriptPg extends PrismaPg {
  readonly #open: Adapter[] = []

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    this.#open.push(adapter)
    return adapter
  }

  /** Ends every connection that was opened; a template database can be cloned only when none is left. */
  async close(): Promise<void> {
    await Promise.all(this.#open.map((adapter) => adapter.dispose()))
  }
}
