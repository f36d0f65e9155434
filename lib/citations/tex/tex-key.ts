/** A citation key of ASCII letters, digits, `-` and `_` that begins with a letter. */
export function texKey(id: string): string {
  const ascii = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
  if (ascii === '') return 'ref'
  return /^[A-Za-z]/.test(ascii) ? ascii : `ref-${ascii}`
}

/** Gives every record of one file its own key; BibTeX does not tell capitals from small letters in them. */
export function texKeys(): (id: string) => string {
  const taken = new Set<string>()
  return (id) => {
    const wanted = texKey(id)
    let key = wanted
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${wanted}-${count}`
    taken.add(key.toLowerCase())
    return key
  }
}
