import { expect, type Locator, type Page } from '@playwright/test'

/** A long text is edited in a text area until its own editor is there. */
const controls = 'input, textarea, select, button, [role=textbox]'

/** What stands in a field for text, be it a text area still or the editor that takes its place. */
export const textIn = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
      ? element.value
      : Array.from(element.querySelectorAll('.cm-line'), (line) => line.textContent).join('\n'),
  )

/** The editor as a person finds it: by the names on the screen. */
export class Editor {
  constructor(
    readonly page: Page,
    readonly id: string,
    readonly connection = 'revox-sandbox',
  ) {}

  open = () => this.page.goto(`/assistants/${this.connection}/${this.id}`)
  heading = () => this.page.getByRole('heading', { level: 1 })
  section = (name: string) => this.page.getByRole('region', { name, exact: true })
  field = (label: string): Locator => this.page.locator(controls).and(this.page.getByLabel(label, { exact: true }))
  /** Where several sections have a field of that name. */
  fieldIn = (section: string, label: string): Locator =>
    this.section(section)
      .locator(controls)
      .and(this.page.getByLabel(label, { exact: true }))
  /** By the list of sections beside the form. */
  goTo = (section: string) =>
    this.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click()
  text = (label: string): Promise<string> => textIn(this.field(label))
  /** As a person writes over a text: all of it is chosen, and typed over. */
  async write(label: string, text: string): Promise<void> {
    await this.field(label).focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }
  save = () => this.page.getByRole('button', { name: /^Save(?! and)/ })
  saved = () => this.page.getByRole('status').filter({ hasText: 'Saved' })
  /** What went wrong with the last save, at the place where its outcome is said. */
  refusal = () => this.page.getByRole('region', { name: 'Unsaved changes' }).getByRole('alert')
  request = () => this.page.getByRole('region', { name: 'Request body' })

  /** The request as it would leave now. */
  async body(): Promise<unknown> {
    return JSON.parse((await this.request().textContent()) ?? '')
  }

  /** Nothing is changed, nothing would be sent, nothing offers to save. */
  async expectUntouched(): Promise<void> {
    await expect(this.page.getByText('Nothing is changed.')).toBeVisible()
    await expect(this.body()).resolves.toEqual({})
    await expect(this.save()).toBeHidden()
  }

  /** The request on the screen, once it is the one expected and every section has its part in it; gives its body as it stands there. */
  async wholeRequest(expected: unknown, { method, path, sections }: { method: string; path: string; sections: readonly string[] }) {
    await expect.poll(this.body.bind(this)).toEqual(expected)
    const request = this.page.getByRole('region', { name: 'Request', exact: true })
    await expect(request.getByText(method, { exact: true })).toBeVisible()
    await expect(request).toContainText(path)
    for (const section of sections) await expect(this.page.getByRole('region', { name: `Changes in ${section}` })).toBeVisible()
    return (await this.request().textContent()) ?? ''
  }
}
