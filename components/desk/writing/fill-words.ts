/** A message with its `{names}` filled in. For scripts of the desk, which carry no formatter: plurals are keys of their own. */
export function fillWords(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
