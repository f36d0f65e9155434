// @ts-check
import pg from 'pg'

/**
 * @typedef {object} Heard
 * @property {(tags: string[]) => void} changed  these tags changed just now, or while nobody listened
 * @property {(rows: ReadonlyMap<string, number>) => void | Promise<void>} loaded  the first whole reading: tag → when it changed, ms since 1970 by the database's clock
 */

/**
 * Follows the table `cache_tag` for as long as the process lives. Listening begins before the table is read, so nothing falls between; a lost connection is
 * opened again after 100 ms … 2 s and the table compared with its last reading. `SELECT 1` now and then finds a connection that died silently.
 */
export class TagListener {
  #url
  #heard
  #checkEveryMs
  #limitMs
  /** @type {Map<string, string> | undefined} tag → its change as text, exact to the microsecond */
  #seen
  /** @type {pg.Client | undefined} */
  #client
  /** @type {NodeJS.Timeout | undefined} */
  #timer
  #closed = false
  #delayMs = 100
  /** @type {() => void} */
  #tellReady = () => {}
  /** Resolves when the table has been read once. @type {Promise<void>} */
  ready = new Promise((resolve) => (this.#tellReady = () => resolve(undefined)))

  /**
   * @param {{ url: string, heard: Heard, checkEveryMs?: number | undefined, limitMs?: number | undefined }} options
   *   `url` must allow a session: LISTEN does not work through a transaction pooler. `limitMs`: how long the server may take to connect, or to answer a check.
   */
  constructor({ url, heard, checkEveryMs = 5_000, limitMs = 2_000 }) {
    this.#url = url
    this.#heard = heard
    this.#checkEveryMs = checkEveryMs
    this.#limitMs = limitMs
    void this.#connect()
  }

  async close() {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  async #connect() {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: this.#limitMs,
      application_name: 'plainsight documents',
      keepAlive: true,
    })
    this.#client = client
    const lost = () => this.#lost(client)
    client.on('error', lost).on('end', lost)
    client.on('notification', ({ payload }) => payload !== undefined && this.#heard.changed([payload]))
    try {
      await client.connect()
      await client.query('LISTEN cache_tag')
      await this.#load(client)
      this.#delayMs = 100
      this.#check(client)
    } catch {
      lost()
    }
  }

  /** @param {pg.Client} client */
  async #load(client) {
    const { rows } = await client.query(
      'SELECT tag, at::text AS exact, (extract(epoch FROM at) * 1000)::float8 AS ms FROM cache_tag',
    )
    const before = this.#seen
    this.#seen = new Map(rows.map(({ tag, exact }) => [tag, exact]))
    if (before) {
      const changed = [...this.#seen].filter(([tag, exact]) => before.get(tag) !== exact).map(([tag]) => tag)
      if (changed.length > 0) this.#heard.changed(changed)
      return
    }
    await this.#heard.loaded(new Map(rows.map(({ tag, ms }) => [tag, ms])))
    this.#tellReady()
  }

  /** @param {pg.Client} client */
  #check(client) {
    this.#timer = setTimeout(() => {
      const tooLate = setTimeout(() => this.#lost(client), this.#limitMs)
      client
        .query('SELECT 1')
        .then(
          () => client === this.#client && this.#check(client),
          () => this.#lost(client),
        )
        .finally(() => clearTimeout(tooLate))
    }, this.#checkEveryMs).unref()
  }

  /** @param {pg.Client} client */
  #lost(client) {
    if (this.#closed || client !== this.#client) return
    this.#client = undefined
    clearTimeout(this.#timer)
    client.end().catch(() => {})
    this.#timer = setTimeout(() => void this.#connect(), this.#delayMs).unref()
    this.#delayMs = Math.min(this.#delayMs * 2, 2_000)
  }
}
