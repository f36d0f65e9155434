/** Whether the environment says that this site has one editor, who may publish what they wrote: desk and public pages say so by the same setting. */
export function hasOneEditor(env: NodeJS.ProcessEnv): boolean {
  return env.SINGLE_EDITOR === '1'
}
