import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** What axe says about the page as it stands: all of it in light, and what a colour scheme can change in dark. */
export async function violationsOn(page: Page, place: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page }).setLegacyMode() // the frame of a draft holds a reader page, which is tried by itself
    if (colorScheme === 'light') axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    else axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ target }) => target.join(' ')).slice(0, 3)
      found.push(`${place}, ${colorScheme}: ${id} at ${where.join(' | ')}`)
    }
  }
  return found
}
