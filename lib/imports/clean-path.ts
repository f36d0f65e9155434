import { fail, type Result, succeed } from '@/lib/core/result'

/**
 * A path as archives and browsers give it, with `/`. One that leads out of its folder, or that a system could read in
 * two ways, is refused: nobody makes such a path by accident.
 */
export function cleanPath(given: string): Result<string, string> {
  const shown = JSON.stringify(given.slice(0, 120))
  // eslint-disable-next-line no-control-regex
  if (given === '' || /[\u0000-\u001f\u007f\\]/.test(given) || given.length > 400)
    return fail(`The path ${shown} is none that a folder of entries has.`)
  if (given.startsWith('/') || /^[A-Za-z]:/.test(given))
    return fail(`The path ${shown} is absolute; paths begin in the folder that was packed.`)
  if (given.split('/').some((part) => part === '..' || part === '.'))
    return fail(`The path ${shown} leads out of its folder.`)
  return succeed(given)
}

/** Whether a system or an editor left the file there; nobody means to import it. */
export function isLitter(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.') || part === 'Thumbs.db')
}
