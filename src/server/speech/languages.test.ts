import { expect, test } from 'vitest'
import { languageOf } from './languages.ts'

test.each([
  ['fr', 'fr', 'French'],
  ['fr-FR', 'fr', 'French'],
  ['fr_CA', 'fr', 'French'],
  ['FR', 'fr', 'French'],
  ['French', 'fr', 'French'],
  ['french ', 'fr', 'French'],
  ['Français', 'fr', 'French'],
  ['Franc\u0327ais', 'fr', 'French'],
  ['Portuguese (Brazil)', 'pt', 'Portuguese'],
  ['pt-BR', 'pt', 'Portuguese'],
  ['Deutsch', 'de', 'German'],
  ['eng', 'en', 'English'],
  ['中文', 'zh', 'Chinese'],
  ['cmn', 'zh', 'Chinese'],
  ['zh-Hant-TW', 'zh', 'Chinese'],
  ['iw', 'he', 'Hebrew'],
])('%s is %s', (text, code, name) => {
  expect(languageOf(text)).toEqual({ code, name })
})

test.each(['', ' ', 'multi', 'xx', 'zz-ZZ', 'Klingonese', '12', 'fr fr', '-', null, undefined])('%j is none', (text) => {
  expect(languageOf(text)).toBeUndefined()
})
