import type { Locator, Page } from '@playwright/test'

/** A grid of rows and columns as a person uses it. Rows are found by the number before them. */
export class Sheet {
  readonly grid: Locator

  constructor(
    readonly page: Page,
    name: string,
  ) {
    this.grid = page.getByRole('grid', { name })
  }

  row = (number: number): Locator =>
    this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: String(number), exact: true }) })
  cell = (number: number, column: 'Question' | 'Answer' | 'State'): Locator =>
    this.row(number).getByRole('gridcell').nth({ Question: 0, Answer: 1, State: 2 }[column])

  /** Opens a cell, writes over what is there, and leaves it by Enter. */
  async write(number: number, column: 'Question' | 'Answer', text: string): Promise<void> {
    await this.cell(number, column).click()
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }
}
