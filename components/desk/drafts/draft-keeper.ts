/** What became of a text that was sent to be kept. */
export type Outcome = 'kept' | 'elsewhere' | 'signed-out' | 'refused' | 'away'

/** What to tell whoever types. */
export type KeepState = 'keeping' | Outcome

interface Ends {
  /** Sends the text as it now stands, as the `seq`-th thing of this page; never fails. */
  send(seq: number): Promise<Outcome>
  say(state: KeepState): void
}

/** Sent after so long a pause, and while one never pauses, so often. */
const PAUSE_MS = 900
const MOST_MS = 3000
/** Tried again after 2, 4, 8 … seconds, and then as often as this. */
const FAR_MS = 30_000
const SIGNED_OUT_MS = 15_000

/**
 * Keeps what is typed: a moment after each pause, at most every three seconds while one types on, one text at a time.
 * While the site cannot be reached it tries again, ever more rarely. What the site does not have is `isUnkept`.
 */
export class DraftKeeper {
  private seq = 0
  private typed = 0
  private acknowledged = 0
  private failures = 0
  private isSending = false
  private firstAt: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly ends: Ends) {}

  get isUnkept(): boolean {
    return this.typed > this.acknowledged
  }

  /** The number of the next thing that the page sends by itself, such as the save. */
  next(): number {
    this.seq += 1
    return this.seq
  }

  /** Something was typed. */
  changed(): void {
    this.typed += 1
    this.firstAt ??= Date.now()
    if (this.failures === 0) this.wait(Math.min(PAUSE_MS, this.firstAt + MOST_MS - Date.now()))
  }

  /** Tries again at once when something is unkept: the line is back, or somebody signed in. */
  retry(): void {
    if (this.isUnkept && this.failures > 0) this.wait(0)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private wait(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.send(), Math.max(0, ms))
  }

  private async send(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    const upTo = this.typed
    this.firstAt = null
    if (this.failures === 0) this.ends.say('keeping')
    const outcome = await this.ends.send(this.next())
    this.isSending = false
    if (outcome === 'kept') {
      this.failures = 0
      this.acknowledged = upTo
      this.ends.say('kept')
      if (this.isUnkept) this.wait(PAUSE_MS)
    } else if (outcome === 'away') {
      this.failures += 1
      this.ends.say('away')
      this.wait(Math.min(FAR_MS, 1000 * 2 ** this.failures))
    } else {
      this.failures += 1
      this.ends.say(outcome)
      this.wait(outcome === 'signed-out' ? SIGNED_OUT_MS : FAR_MS)
    }
  }
}
