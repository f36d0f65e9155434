/** Whether this site has one editor, who may publish what they wrote: desk and public pages say so by the same setting. */
export function hasOneEditor(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.SINGLE_EDITOR === '1'
}
