import { describe, expect, it } from 'vitest'
import { runChecks } from '@/lib/checks/run-checks'

describe('running checks', () => {
  it('counts what fails, says why, and goes on', async () => {
    const said: string[] = []
    const tally = await runChecks(
      '/',
      [
        { name: 'order', run: async () => ['a is loose\nvery loose'] },
        { name: 'calm', run: async () => [] },
      ],
      (line) => said.push(line),
    )
    expect(tally).toEqual({ passed: 1, failed: 1 })
    expect(said.map((line) => line.replace(/\(.*\)/, '()'))).toEqual([
      'FAILS  order ()',
      '       a is loose\n       very loose',
      'holds  calm ()',
    ])
  })
})
