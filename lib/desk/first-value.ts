/** The value of a query parameter that may have been given several times: the first, without what no database can hold. */
export function firstValue(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '\uFFFD').toWellFormed()
}
