import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds wrong, in light and in dark. A theme changes colours alone, so dark is looked at for contrast only. There
 * are no frames of other origins here: axe may run in the page alone (`setLegacyMode`), and lists nothing but what is wrong.
 */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
    if (theme === 'dark') axe.withRules('color-contrast')
    for (const { id, nodes } of (await axe.analyze()).violations) {
      found.push(...nodes.map((node) => `${id} (${theme}): ${node.target.join(' ')}`))
    }
  }
  return found
}
