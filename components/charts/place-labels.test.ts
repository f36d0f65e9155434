import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from '@/components/charts/place-labels'

const area = { x: 0, y: 0, width: 380, height: 240 }
const mark = (key: string, x: number, y: number, label = 'about 951,000') => ({
  key,
  label,
  box: { x, y, width: 6, height: 6 },
})

test('two values at one spot get two labels that do not cover each other', () => {
  const [first, second] = placeLabels([mark('a', 100, 100), mark('b', 100, 100)], 12, area)
  expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(15)
})

test('a label at the edge moves in, and one without room above stands below', () => {
  const [right] = placeLabels([mark('a', 376, 100)], 12, area)
  expect(right?.x).toBeLessThan(350)
  const [top] = placeLabels([mark('a', 100, 2)], 12, area)
  expect(top?.y).toBeGreaterThan(8)
})

test('the line to a far label crosses no other label', () => {
  const bars = [
    { key: 'a', label: 'over 1.5 million', box: { x: 210, y: 140, width: 80, height: 21 } },
    { key: 'b', label: 'about 1.1 million', box: { x: 265, y: 160, width: 80, height: 10 } },
    { key: 'c', label: '1.49 million', box: { x: 280, y: 148, width: 80, height: 10 } },
  ]
  const placed = placeLabels(bars, 12, area)
  for (const { key, x, y, isFar } of placed.filter((label) => label.isFar)) {
    const box = bars.find((bar) => bar.key === key)?.box ?? area
    const [left, right] = [Math.min(x, box.x + box.width / 2), Math.max(x, box.x + box.width / 2)]
    const [top, bottom] = y < box.y ? [y + 4, box.y] : [box.y + box.height, y - 11]
    for (const other of placed.filter((label) => label.key !== key)) {
      const half = ((bars.find((bar) => bar.key === other.key)?.label.length ?? 0) * 12 * 0.54) / 2
      const crosses =
        left < other.x + half && right > other.x - half && top < other.y + 4 && bottom > other.y - 11
      expect([key, other.key, isFar && crosses]).toEqual([key, other.key, false])
    }
  }
  expect(placed.some((label) => label.isFar)).toBe(true)
})

test('no label ever leaves the drawing', () => {
  const any = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 374 }),
      y: fc.integer({ min: 0, max: 234 }),
      label: fc.string({ maxLength: 80 }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(any, (marks) => {
      for (const { x, y } of placeLabels(
        marks.map((one, index) => mark(String(index), one.x, one.y, one.label)),
        12,
        area,
      )) {
        expect(x).toBeGreaterThanOrEqual(area.x)
        expect(x).toBeLessThanOrEqual(area.width)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThanOrEqual(area.height)
      }
    }),
  )
})
