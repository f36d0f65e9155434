/** What a client has left in its window. */
export interface Reading {
  /** Requests that a window allows. */
  quota: number
  /** Seconds that a window lasts. */
  windowSeconds: number
  remaining: number
  /** Whole seconds until the window ends and the quota is whole again. */
  resetSeconds: number
  /** Whether this request was one too many. */
  isSpent: boolean
}

/**
 * Counts requests by client in windows of fixed length. It remembers at most `clients` of them, the newest windows: whoever is
 * forgotten starts again, so that many addresses cost neither memory nor anybody else's quota.
 */
export class RequestMeter {
  readonly #windows = new Map<string, { startedAt: number; count: number }>()
  readonly #windowMs: number
  readonly #clients: number

  constructor({ windowMs = 60_000, clients = 20_000 }: { windowMs?: number; clients?: number } = {}) {
    this.#windowMs = windowMs
    this.#clients = clients
  }

  /** Counts one request of `client`; of a window that is spent, nothing more is counted. */
  count(client: string, quota: number, now: Date): Reading {
    const at = now.getTime()
    let window = this.#windows.get(client)
    if (window === undefined || at - window.startedAt >= this.#windowMs || at < window.startedAt) {
      this.#windows.delete(client) // set again below as the newest: the oldest windows stand first
      window = { startedAt: at, count: 0 }
      this.#windows.set(client, window)
      this.#forgetOldest()
    }
    const isSpent = window.count >= quota
    if (!isSpent) window.count += 1
    return {
      quota,
      windowSeconds: this.#windowMs / 1000,
      remaining: quota - window.count,
      resetSeconds: Math.max(1, Math.ceil((window.startedAt + this.#windowMs - at) / 1000)),
      isSpent,
    }
  }

  get size(): number {
    return this.#windows.size
  }

  #forgetOldest(): void {
    for (const client of this.#windows.keys()) {
      if (this.#windows.size <= this.#clients) return
      this.#windows.delete(client)
    }
  }
}
