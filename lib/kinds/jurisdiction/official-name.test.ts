import { expect, it } from 'vitest'
import { officialName } from '@/lib/kinds/jurisdiction/official-name'
import { jurisdictionSchema } from '@/lib/kinds/jurisdiction/schema'

it.each<[string, string, string | undefined, string]>([
  ['United States (federal government)', 'federal', undefined, 'United States'],
  ['Washington (state)', 'state', 'WA', 'Washington'],
  ['Washington, D.C.', 'city', 'DC', 'Washington, D.C.'],
  ['Los Angeles', 'city', 'CA', 'Los Angeles, California'],
  ['Cook County', 'county', 'IL', 'Cook County, Illinois'],
])('%s (%s of %s) enacts law as %s', (title, level, state, name) => {
  const place = jurisdictionSchema.parse({
    id: '00000000',
    title,
    level,
    summary: 'A place.',
    ...(state && { state }),
  })
  expect(officialName(place)).toBe(name)
})
