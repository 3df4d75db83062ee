import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds wrong, in light and in dark. A theme changes colours alone, so dark is looked at for contrast only. There
 * are no frames of other origins here: axe may run in the page alone (`setLegacyMode`), and lists nothing but what is wrong.
 * `within`: where a test is about one part of a large page.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .include(within)
    if (theme === 'dark') axe.withRules('color-contrast')
    for (const { id, nodes } of (await axe.analyze()).violations) {
      found.push(...nodes.map((node) => `${id} (${theme}): ${node.target.join(' ')}`))
    }
  }
  return found
}
