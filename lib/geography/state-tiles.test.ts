import { expect, test } from 'vitest'
import { STATE_CODES } from '@/lib/core/place-fields'
import { STATE_TILES, TILE_COLUMNS } from '@/lib/geography/state-tiles'

test('every state, the federal district and every territory has one tile, and no two share one', () => {
  expect(STATE_TILES.map((tile) => tile.state).sort()).toEqual(STATE_CODES.toSorted())
  expect(new Set(STATE_TILES.map((tile) => `${tile.column} ${tile.row}`)).size).toBe(56)
  expect(STATE_TILES.every((tile) => tile.column < TILE_COLUMNS)).toBe(true)
})
