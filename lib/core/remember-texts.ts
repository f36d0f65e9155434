/**
 * `make`, remembering what it made of the texts that were asked for last, up to `mostCharacters` of text. `make` must be pure, and nobody may
 * change what it returned.
 */
export function rememberTexts<Made>(
  make: (text: string) => Made,
  mostCharacters: number,
): (text: string) => Made {
  const kept = new Map<string, { made: Made }>()
  let characters = 0
  const forget = (text: string) => {
    if (kept.delete(text)) characters -= text.length
  }
  return (text) => {
    const found = kept.get(text) ?? { made: make(text) }
    forget(text)
    kept.set(text, found)
    characters += text.length
    for (const oldest of kept.keys()) {
      if (characters <= mostCharacters) break
      forget(oldest)
    }
    return found.made
  }
}
