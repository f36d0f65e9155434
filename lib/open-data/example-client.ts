import { siteOrigin } from '@/lib/site-origin'

/** A whole client, as the page about the data shows it; a test runs these very lines. */
export function exampleClient(): string {
  return `const question = new URLSearchParams({ place: 'los-angeles', asOf: '2016-12-01', inForce: 'yes' })
let next = \`${siteOrigin()}/api/v1/policy?\${question}&fields=title,dateSources,pinnedUrl\`
while (next) {
  const response = await fetch(next)
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.detail)
  for (const { title, dateSources, pinnedUrl } of answer.items)
    console.log(title, dateSources.map(({ source }) => source), pinnedUrl)
  next = answer.next
}
`
}
