import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftKeeper, type KeepState, type Outcome } from '@/components/desk/drafts/draft-keeper'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function keeper(answers: Outcome[] = []) {
  const sent: { seq: number; at: number }[] = []
  const said: KeepState[] = []
  const began = Date.now()
  const one = new DraftKeeper({
    send(seq) {
      sent.push({ seq, at: Date.now() - began })
      return Promise.resolve(answers.shift() ?? 'kept')
    },
    say: (state) => said.push(state),
  })
  return { one, sent, said }
}

describe('what is typed', () => {
  test('is unkept until the site says that it has it', async () => {
    const { one } = keeper(['away'])
    expect(one.isUnkept).toBe(false)
    one.changed()
    await vi.advanceTimersByTimeAsync(1000)
    expect(one.isUnkept).toBe(true)
    await vi.advanceTimersByTimeAsync(2000)
    expect(one.isUnkept).toBe(false)
  })

  test('is sent again while the site is away, ever more rarely, and says so', async () => {
    const { one, sent, said } = keeper(Array.from({ length: 7 }, () => 'away' as const))
    one.changed()
    await vi.advanceTimersByTimeAsync(200_000)
    expect(sent.map(({ at }) => Math.round(at / 1000))).toEqual([1, 3, 7, 15, 31, 61, 91, 121])
    expect(said).toEqual(['keeping', ...Array.from({ length: 7 }, () => 'away'), 'kept'])
  })

  test('is sent a moment after each pause, and every three seconds while one never pauses', async () => {
    const { one, sent } = keeper()
    for (let typed = 0; typed < 100; typed += 1) {
      one.changed()
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent.map(({ at }) => at)).toEqual([3000, 6000, 9000, 10_800])
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })

  test('is tried at once when the line is back', async () => {
    const { one, sent } = keeper(['signed-out'])
    one.changed()
    await vi.advanceTimersByTimeAsync(1000)
    one.retry()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(2)
    expect(one.isUnkept).toBe(false)
    one.retry()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(2)
  })
})
