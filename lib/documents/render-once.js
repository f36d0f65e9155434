// @ts-check

/**
 * @template Result
 * @typedef {(address: string, overtaken: (tags: Iterable<string>) => boolean) => Promise<Result>} Render
 *   `overtaken` says whether one of these tags expired since the render began: what it read may already be old.
 */

/**
 * Lets visitors who ask for the same address at the same time wait for one render.
 * @template Result
 */
export class RenderOnce {
  /** @type {Map<string, Promise<Result>>} */
  #running = new Map()
  /** @type {Set<Set<string>>} for every running render, what expired since it began */
  #expiries = new Set()
  #render
  #most

  /** @param {Render<Result>} render @param {number} most  renders at the same time; more visitors than that would only wait for one another */
  constructor(render, most) {
    this.#render = render
    this.#most = most
  }

  get busy() {
    return this.#expiries.size > 0
  }

  /** The result of a render that runs already or begins now; undefined when too many run. @param {string} address @returns {Promise<Result> | undefined} */
  ask(address) {
    const running = this.#running.get(address)
    if (running || this.#expiries.size >= this.#most) return running
    const expired = new Set()
    this.#expiries.add(expired)
    const result = this.#render(address, (tags) => [...tags].some((tag) => expired.has(tag))).finally(() => {
      this.#expiries.delete(expired)
      if (this.#running.get(address) === result) this.#running.delete(address)
    })
    this.#running.set(address, result)
    return result
  }

  /**
   * From now on nobody joins a render that is already running: it may have read what these tags replaced, and a visitor who comes after a
   * publication must see it. Which tags a running render will note is not known yet, so this holds for all of them.
   * @param {Iterable<string>} tags
   */
  expire(tags) {
    this.#running.clear()
    for (const expired of this.#expiries) for (const tag of tags) expired.add(tag)
  }
}
