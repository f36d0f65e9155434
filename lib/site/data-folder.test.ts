import { describe, expect, it } from 'vitest'
import { dataFolder } from '@/lib/site/data-folder'

const none = { NODE_ENV: 'test' as const }

describe('the data folder', () => {
  it('is never shared by two checkouts, also for root', () => {
    expect(dataFolder('/srv/one', none, 0)).toMatch(/^\/var\/lib\/plainsight\/[0-9a-f]{16}$/)
    expect(dataFolder('/srv/one', none, 0)).not.toBe(dataFolder('/srv/two', none, 0))
    expect(dataFolder('/srv/one', none, 1000)).toBe('/srv/one/.data')
  })

  it('is where DATA_DIR says, seen from the checkout', () => {
    expect(dataFolder('/srv/one', { ...none, DATA_DIR: '/data' }, 0)).toBe('/data')
    expect(dataFolder('/srv/one', { ...none, DATA_DIR: 'here' }, 1000)).toBe('/srv/one/here')
  })
})
