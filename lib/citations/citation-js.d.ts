/** The part of citation-js that tests use as an independent reader (https://citation.js.org/api/0.7/). */
declare module '@citation-js/core' {
  const plugins: { input: { chain(data: string): Record<string, unknown>[] } }
  export { plugins }
}
declare module '@citation-js/plugin-ris' {}
