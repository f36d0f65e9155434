import type { z } from 'zod'
import { translator } from '@/lib/messages/translator'

const say = translator('en', 'desk')

/**
 * What zod found, as a sentence that tells an editor what to do. For `safeParse(value, { error: issueWords })`;
 * messages written in a schema win over these.
 */
export function issueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return say('problems.missing')
      return say(
        issue.expected === 'number' || issue.expected === 'int' ? 'problems.number' : 'problems.shape',
      )
    case 'invalid_value':
      return say(issue.input === undefined ? 'problems.missingChoice' : 'problems.choice')
    case 'too_big':
      return say(sizeKey('most', issue.origin), { size: Number(issue.maximum) })
    case 'too_small':
      return say(sizeKey('least', issue.origin), { size: Number(issue.minimum) })
    case 'invalid_format':
      return say(issue.format === 'url' ? 'problems.url' : 'problems.format')
    case 'unrecognized_keys':
      return say('problems.unknownFields', { fields: issue.keys.join(', ') })
    default:
      return say('problems.shape')
  }
}

function sizeKey<Side extends 'most' | 'least'>(side: Side, origin: string) {
  if (origin === 'string') return `problems.${side}Characters` as const
  if (origin === 'array') return `problems.${side}Rows` as const
  return `problems.${side}Number` as const
}
