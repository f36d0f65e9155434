import { expect, test } from 'vitest'
import { STATE_CODES } from '@/lib/core/place-fields'
import { STATE_TILES, TILE_COLUMNS } from '@/lib/geography/state-tiles'

test('every state and the federal district has one tile, and no two share one', () => {
  const territories = ['AS', 'GU', 'MP', 'PR', 'VI']
  expect(STATE_TILES.map((tile) => tile.state).sort()).toEqual(
    STATE_CODES.filter((code) => !territories.includes(code)).sort(),
  )
  expect(new Set(STATE_TILES.map((tile) => `${tile.column} ${tile.row}`)).size).toBe(51)
  expect(STATE_TILES.every((tile) => tile.column < TILE_COLUMNS)).toBe(true)
})
