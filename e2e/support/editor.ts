import type { Locator, Page } from '@playwright/test'

/** The editor as a person finds it: by the names on the screen. */
export class Editor {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  open = () => this.page.goto(`/assistants/revox-sandbox/${this.id}`)
  heading = () => this.page.getByRole('heading', { level: 1 })
  section = (name: string) => this.page.getByRole('region', { name, exact: true })
  field = (label: string): Locator => this.page.locator('input, textarea, select, button').and(this.page.getByLabel(label, { exact: true }))
  save = () => this.page.getByRole('button', { name: /^Save(?! and)/ })
  saved = () => this.page.getByRole('status').filter({ hasText: 'Saved' })
  request = () => this.page.getByRole('region', { name: 'Request body' })

  /** The request as it would leave now. */
  async body(): Promise<unknown> {
    return JSON.parse((await this.request().textContent()) ?? '')
  }
}
