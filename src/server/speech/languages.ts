export type Language = { readonly code: string; readonly name: string }

/** A language as platforms name it (`fr`, `fr-FR`, `fr_FR`, `French`, `Français`, `Portuguese (Brazil)`); undefined when nobody knows it. */
export function languageOf(text: string | null | undefined): Language | undefined {
  const said = (text ?? '').trim().normalize('NFC')
  const bare = said.replace(/\s*[([].*$/, '')
  const code = fromTag(bare) ?? byName().get(bare.toLowerCase())
  const name = code && english().of(code)
  return code && name ? { code, name } : undefined
}

let names: ReadonlyMap<string, string> | undefined
let inEnglish: Intl.DisplayNames | undefined

/** Made when the first one is asked for: a start without it is lighter. */
function english(): Intl.DisplayNames {
  inEnglish ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return inEnglish
}

function fromTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}([-_]|$)/i.test(text)) return undefined
  try {
    const { language } = new Intl.Locale(text.replaceAll('_', '-'))
    return english().of(language) ? language : undefined
  } catch {
    return undefined
  }
}

/** By their English name and by their own, in small letters. */
function byName(): ReadonlyMap<string, string> {
  if (names) return names
  const found = new Map<string, string>()
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english().of(code)
    // Names that were given up mean what took their place: `iw` is `he`.
    if (!name || new Intl.Locale(code).language !== code) continue
    const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code)
    for (const one of [name, own]) if (one && !found.has(one.toLowerCase())) found.set(one.toLowerCase(), code)
  }
  names = found
  return found
}
