/** A piece of a text that is heard otherwise than it is read, and how: in words that hold for a voice of any language. */
export type SpokenTrap = { readonly text: string; readonly at: number; readonly heard: string }

/** In this order: what one of them has taken is not looked at by the next. */
const kinds: readonly (readonly [looks: RegExp, heard: string])[] = [
  // A variable is filled in before anything is spoken.
  [/\{\{[^{}]*\}\}/g, ''],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'an e-mail address, read sign by sign'],
  [/\bhttps?:\/\/[^\s,;]*[^\s,;.!?)]|\bwww\.[^\s,;]*[^\s,;.!?)]/gi, 'a web address, read sign by sign: say where to find it instead'],
  [/(?<![\d/])\d{1,3}\/\d{1,3}(?![\d/])/g, 'the slash is read aloud'],
  [/(?<![\d.,])\+?\d(?:[ \u00a0\u202f.-]?\d){6,}(?![\d.,]\d)/g, 'read digit by digit'],
  [/(?<![\d.,])\d{5,}(?![.,]?\d)/g, 'read as one large number, or digit by digit'],
  [/^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+(?=\S).*/gm, 'a list: heard without its dots and breaks'],
  [/(?<![\p{L}\d])\p{Lu}{4,}(?![\p{L}\d])/gu, 'may be spelled out, letter by letter'],
  [/\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f]|\u200d\p{Extended_Pictographic})*/gu, 'left out, or read by its name'],
]

/** What to think of before a text is spoken, in the order of the text. A list is named once. */
export function spokenTraps(text: string): SpokenTrap[] {
  let rest = text
  const traps: SpokenTrap[] = []
  for (const [looks, heard] of kinds) {
    const isList = looks.multiline
    rest = rest.replace(looks, (found, ...more: unknown[]) => {
      const at = more.find((one) => typeof one === 'number') ?? 0
      // What another kind has taken is blank by now: the words are those of the text itself.
      const own = text.slice(at, at + found.length)
      if (heard && !(isList && traps.some((trap) => trap.heard === heard))) {
        traps.push({ text: own.trim(), at: at + own.length - own.trimStart().length, heard })
      }
      // The words of a list may hold other traps; everything else is done with.
      return isList ? found : ' '.repeat(found.length)
    })
  }
  return traps.filter(isNoLetter).sort((a, b) => a.at - b.at)
}

/** Some digits and signs are pictures too, as far as Unicode is concerned. */
const isNoLetter = ({ text }: SpokenTrap): boolean => !/^[\d#*©®™]$/u.test(text)
