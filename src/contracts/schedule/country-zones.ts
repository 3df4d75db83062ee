/** `getTimeZones` came after `timeZones`; engines have the one, the other or none. */
type LocaleWithZones = Intl.Locale & { getTimeZones?: () => string[] | undefined; timeZones?: string[] }

/** The zones of a country by its two letters; none where the engine does not know them. */
export function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: country }) as LocaleWithZones
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** "France" of `FR`. */
export const countryName = (country: string): string => names.of(country) ?? country

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

let known: Promise<ReadonlyMap<string, readonly string[]>> | undefined

/** The names of the countries of each zone. Asking for some 280 countries takes a while, so it is done in small steps, once. */
export function countriesByZone(): Promise<ReadonlyMap<string, readonly string[]>> {
  known ??= collect()
  return known
}

async function collect(): Promise<ReadonlyMap<string, readonly string[]>> {
  const countries = new Map<string, readonly string[]>()
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second)
      if (!name) continue
      for (const zone of zonesOf(first + second)) {
        const own = countries.get(zone) ?? []
        if (!own.includes(name)) countries.set(zone, [...own, name])
      }
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return countries
}
