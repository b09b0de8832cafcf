import type { Locator, Page } from '@playwright/test'

type Scope = Page | Locator

export const box = (scope: Scope, label: string): Locator => scope.getByRole('textbox', { name: label, exact: true })

/** A list that opens: its button is named by what is chosen, and then by its label. */
export const list = (scope: Scope, label: string): Locator => scope.getByRole('button', { name: new RegExp(`${literal(label)}$`) })

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await list(page, label).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

export const group = (scope: Scope, label: string): Locator => scope.getByRole('radiogroup', { name: label })

export async function pick(scope: Scope, label: string, option: string): Promise<void> {
  await group(scope, label).getByText(option, { exact: true }).first().click()
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
