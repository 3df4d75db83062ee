// @ts-check

/** The answer that the editor gets for an assistant, as text. @param {import('./patchbay.js').Patchbay} patchbay @param {string} id */
export async function readAnswer(patchbay, id) {
  const entered = await fetch(patchbay.enterUrl, { redirect: 'manual' })
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ')
  const answer = await fetch(patchbay.apiOf(id), { headers: { cookie } })
  if (!answer.ok) throw new Error(`${patchbay.apiOf(id)}: ${answer.status}`)
  return answer.text()
}
