import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Values of the palette in the block that `selector` opens. */
function palette(selector: string): Record<string, string> {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  const pairs = [...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)]
  return Object.fromEntries(pairs.map(([, name = '', colour = '']): [string, string] => [name, colour]))
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const themes = {
  light: palette(':root'),
  dark: palette(":root[data-theme='dark']"),
  'dark of the device': palette(":root:not([data-theme='light'])"),
}

describe.each(Object.entries(themes))('the %s palette', (_, colours) => {
  test.each(['ink', 'quiet', 'accent'])('%s reads at 7:1 on every ground', (name) => {
    for (const ground of ['paper', 'wash', 'mark']) {
      expect(
        contrast(colours[name] ?? '', colours[ground] ?? ''),
        `${name} on ${ground}`,
      ).toBeGreaterThanOrEqual(7)
    }
  })

  test.each(['ochre', 'teal', 'edge'])('%s marks at 3:1 on every ground', (name) => {
    for (const ground of ['paper', 'wash']) {
      expect(
        contrast(colours[name] ?? '', colours[ground] ?? ''),
        `${name} on ${ground}`,
      ).toBeGreaterThanOrEqual(3)
    }
  })
})

test('the two dark blocks are one palette', () => {
  expect(themes['dark of the device']).toEqual(themes.dark)
})
