import { test as base, expect } from './fixtures.ts'
import type { Editor } from './support/editor.ts'
import type { Json, PlatformSandbox } from './support/sandbox.ts'

base.use({ desk: 'crowded' })

type Key = 'revox' | 'famulor' | 'flireo'

/** How a platform says what goes wrong, and where its assistants have a name and a speed. */
type Ways = {
  readonly key: Key
  readonly label: string
  readonly copied: string
  readonly other?: Json
  /** The unit that holds the name, as it is sent and as it is read back. */
  readonly name: readonly [sent: string, read: string]
  readonly bodies: Readonly<Record<401 | 404 | 500, Json>>
  readonly words: Readonly<Record<401 | 500, string>>
  /** The refusal of a speed. */
  readonly refusal: { readonly status: number; readonly body: Json; readonly atField: string; readonly summary: string }
}

const platforms: readonly Ways[] = [
  {
    key: 'revox',
    label: 'Revox',
    copied: 'Lead qualification (FR)',
    name: ['name', 'name'],
    bodies: { 401: { message: 'Unauthorized' }, 404: { message: 'Not found' }, 500: { message: 'Internal server error' } },
    words: { 401: 'Unauthorized', 500: 'Internal server error' },
    refusal: {
      status: 400,
      body: { message: 'Invalid request', errors: [{ path: 'voice.speed', message: 'Must suit the voice' }] },
      atField: 'Must suit the voice',
      summary: 'Invalid request',
    },
  },
  {
    key: 'famulor',
    label: 'Famulor',
    copied: 'Zahnarztpraxis am Südstern',
    other: { max_duration: 600, reengagement_interval: 30 },
    name: ['assistant_name', 'name'],
    bodies: {
      401: { message: 'Unauthenticated.' },
      404: { message: 'Assistant not found or does not belong to the authenticated user' },
      500: { message: 'Assistant update failed' },
    },
    words: { 401: 'Unauthenticated', 500: 'Assistant update failed' },
    refusal: {
      status: 422,
      body: { message: 'The given data was invalid.', errors: { speech_speed: ['Speech speed must be between 0.7 and 1.1.'] } },
      atField: 'Speech speed must be between 0.7 and 1.1.',
      summary: 'The given data was invalid',
    },
  },
  {
    key: 'flireo',
    label: 'Flireo',
    copied: 'Intake loodgieter (NL)',
    name: ['name', 'name'],
    bodies: {
      401: { error: 'Invalid API key', message: 'Send a valid key' },
      404: { error: 'Assistant not found' },
      500: { error: 'Internal server error' },
    },
    words: { 401: 'Send a valid key', 500: 'Internal server error' },
    refusal: {
      status: 400,
      body: { error: 'Invalid assistant configuration', details: ['tts_config.speed must be between 0.5 and 1.1'] },
      atField: 'tts_config.speed must be between 0.5 and 1.1',
      summary: 'Invalid assistant configuration',
    },
  },
]

type Fault = {
  readonly when: string
  readonly does: (ways: Ways) => Json
  readonly says: (ways: Ways) => string
  /** The status that the platform wrote down; null for a connection that it cut. */
  readonly status: number | null
}

const still = 'Your edit is still here.'

/** What goes wrong before anything is written. */
const refusals: readonly Fault[] = [
  {
    when: 'refuses the key',
    does: ({ bodies }) => ({ kind: 'status', status: 401, body: bodies[401] }),
    says: ({ words }) => `The platform refused Patchbay’s key: ${words[401]}. ${still}`,
    status: 401,
  },
  {
    when: 'does not know the assistant',
    does: ({ bodies }) => ({ kind: 'status', status: 404, body: bodies[404] }),
    says: ({ label }) => `${label} has no assistant with this id; it may have been deleted. ${still}`,
    status: 404,
  },
  {
    when: 'has a fault of its own',
    does: ({ bodies }) => ({ kind: 'status', status: 500, body: bodies[500] }),
    says: ({ words }) => `${words[500]}. ${still}`,
    status: 500,
  },
  {
    when: 'hangs up before it has written',
    does: () => ({ kind: 'drop' }),
    says: ({ label }) => `The connection to ${label} broke. ${still}`,
    status: null,
  },
  {
    when: 'is hidden behind the page of a proxy',
    does: () => ({ kind: 'html' }),
    says: ({ label }) => `${label} has a fault of its own (502). ${still}`,
    status: 502,
  },
  {
    when: 'answers a page as if all were well',
    does: () => ({ kind: 'html', status: 200 }),
    says: ({ label }) => `${label} answered with a web page instead of data. ${still}`,
    status: 200,
  },
]

/** What goes wrong once it is written: the person has nothing to do with it. */
const losses: readonly Omit<Fault, 'says'>[] = [
  { when: 'hangs up after it has written', does: () => ({ kind: 'drop', after: true }), status: null },
  { when: 'answers 500 after it has written', does: () => ({ kind: 'status', status: 500, after: true }), status: 500 },
  { when: 'answers a page after it has written', does: () => ({ kind: 'html', status: 200, after: true }), status: 200 },
  { when: 'answers half of its answer', does: () => ({ kind: 'truncate' }), status: 200 },
]

const test = base.extend<{ assistantOn: (ways: Ways) => Promise<{ platform: PlatformSandbox; editor: Editor }> }>({
  assistantOn: ({ sandbox, famulor, flireo, opened }, use) =>
    use(async ({ key, copied, other }) => {
      const platform = { revox: sandbox, famulor, flireo }[key]
      return { platform, editor: await opened(platform, await platform.copyOf(copied, other)) }
    }),
})

for (const ways of platforms) {
  const { label, copied } = ways
  const [sent, read] = ways.name

  test.describe(label, () => {
    test(`${label} writes nothing: why is said, the edit stays, and saving again works`, async ({ assistantOn }) => {
      const { platform, editor } = await assistantOn(ways)
      const name = editor.fieldIn('Prompt', 'Name')
      let live = copied
      for (const { when, does, says, status } of refusals) {
        await test.step(`it ${when}`, async () => {
          const already = (await platform.requests(editor.id)).length
          const wanted = `Reception, which ${when}`
          await platform.fault(editor.id, { do: does(ways) })
          await name.fill(wanted)
          await editor.save().click()

          await expect(editor.refusal()).toHaveText(says(ways))
          await expect(editor.heading()).toHaveText(live)
          await expect(name).toHaveValue(wanted)
          await expect.poll(editor.body.bind(editor)).toEqual({ [sent]: wanted })
          expect((await platform.read(editor.id))[read]).toBe(live)

          await editor.save().click()
          await expect(editor.refusal()).toBeHidden()
          await expect(editor.heading()).toHaveText(wanted)
          await expect.poll(async () => (await platform.read(editor.id))[read]).toBe(wanted)
          await expect(editor.saved()).toHaveText('Saved.')
          const body = JSON.stringify({ [sent]: wanted })
          expect((await platform.requests(editor.id)).slice(already)).toEqual([
            { body, status },
            { body, status: 200 },
          ])
          live = wanted
        })
      }
    })

    test(`${label} writes, and its answer is lost: it is saved, once`, async ({ assistantOn }) => {
      const { platform, editor } = await assistantOn(ways)
      for (const { when, does, status } of losses) {
        await test.step(`it ${when}`, async () => {
          const already = (await platform.requests(editor.id)).length
          const wanted = `Reception, which ${when}`
          await platform.fault(editor.id, { do: does(ways) })
          await editor.fieldIn('Prompt', 'Name').fill(wanted)
          await editor.save().click()
          await expect.poll(async () => (await platform.read(editor.id))[read]).toBe(wanted)
          await expect(editor.saved()).toHaveText('Saved.')
          await expect(editor.refusal()).toBeHidden()
          await expect(editor.heading()).toHaveText(wanted)
          await expect.poll(editor.body.bind(editor)).toEqual({})
          // The next save, in the next step, is one of its own.
          expect((await platform.requests(editor.id)).slice(already)).toEqual([{ body: JSON.stringify({ [sent]: wanted }), status }])
        })
      }
    })

    test(`${label} refuses one field: the message and the focus are there, and both edits stay`, async ({ page, assistantOn }) => {
      const { platform, editor } = await assistantOn(ways)
      const { refusal } = ways
      const already = (await platform.requests(editor.id)).length
      const before = await platform.read(editor.id)
      await platform.fault(editor.id, { do: { kind: 'status', status: refusal.status, body: refusal.body } })
      const speed = editor.fieldIn('Voice', 'Speed')
      await speed.fill('1.15')
      await editor.fieldIn('Prompt', 'Name').fill('Reception')
      await expect.poll(async () => Object.keys((await editor.body()) as Json)).toHaveLength(2)
      const body = (await editor.request().textContent()) ?? ''
      await page.keyboard.press('ControlOrMeta+s')

      await expect(speed).toBeFocused()
      await expect(speed).toHaveAccessibleDescription(new RegExp(literal(refusal.atField)))
      await expect(speed).toHaveAttribute('aria-invalid', 'true')
      await expect(editor.section('Voice').getByText(refusal.atField)).toBeVisible()
      await expect(editor.refusal()).toHaveText(`${refusal.summary}. ${still}`)
      await expect(speed).toHaveValue('1.15')
      await expect(editor.fieldIn('Prompt', 'Name')).toHaveValue('Reception')
      await expect(editor.request()).toHaveText(body)
      expect(await platform.read(editor.id)).toEqual(before)

      await speed.fill('0.9')
      await expect(editor.section('Voice').getByText(refusal.atField)).toBeHidden()
      const mended = body.replace('1.15', '0.9')
      await expect(editor.request()).toHaveText(mended)
      await editor.save().click()
      await expect(editor.saved()).toHaveText('Saved.')
      expect((await platform.requests(editor.id)).slice(already)).toEqual([
        { body, status: refusal.status },
        { body: mended, status: 200 },
      ])
      expect((await platform.read(editor.id))[read]).toBe('Reception')
    })

    test(`${label} asks to wait: the wait is said, then it is saved once`, async ({ page, assistantOn }) => {
      const { platform, editor } = await assistantOn(ways)
      const already = (await platform.requests(editor.id)).length
      await platform.fault(editor.id, { do: { kind: 'status', status: 429, retryAfter: '2' } })
      await editor.fieldIn('Prompt', 'Name').fill('Reception')
      const begun = Date.now()
      await editor.save().click()
      await expect(page.getByText(new RegExp(`${label} asks to wait\\. Saving again in [12] s\\.`))).toBeVisible()
      expect((await platform.read(editor.id))[read]).toBe(copied)

      await expect(editor.saved()).toHaveText('Saved.')
      expect(Date.now() - begun).toBeGreaterThanOrEqual(2_000)
      await expect(page.getByText('asks to wait')).toBeHidden()
      expect((await platform.read(editor.id))[read]).toBe('Reception')
      const body = JSON.stringify({ [sent]: 'Reception' })
      expect((await platform.requests(editor.id)).slice(already)).toEqual([
        { body, status: 429 },
        { body, status: 200 },
      ])
    })
  })
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
