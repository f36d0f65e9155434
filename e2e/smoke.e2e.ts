import { expect, test } from 'playwright/test'

test('the start command serves the home page and gives one link for the first administrator', async ({
  page,
}) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page.locator('h1')).toHaveCount(1)
  expect(process.env.FIRST_LINK).toContain('/welcome/')
})
