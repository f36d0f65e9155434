/** Maps a quantity to a length in a drawing. */
export type Scale = (value: number) => number

/** A straight scale from `domain` to `range`; a domain without extent maps to the middle. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  if (from === to) return () => (start + end) / 2
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

/** Three to six round numbers from 0 to at least `max`, for an axis that begins at nothing, as the axis of counts must. */
export function roundTicks(max: number): number[] {
  if (max <= 0) return [0, 1]
  const raw = max / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power
  // A quarter of a person is nobody.
  const whole = Math.max(step, 1)
  return Array.from({ length: Math.ceil(max / whole) + 1 }, (_, index) => index * whole)
}

/** Two to seven years that name a time axis, both ends among them when they fit. */
export function yearTicks(first: number, last: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= 6) ?? 100
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step)
}
