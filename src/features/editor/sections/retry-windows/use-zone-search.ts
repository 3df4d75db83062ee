import { useEffect, useMemo, useState } from 'react'
import { countriesByZone } from '../../../../contracts/schedule/country-zones.ts'
import { type FoundZone, findZones, offsetsInWords, zoneEntries, zoneMeant } from '../../../../contracts/schedule/zone-search.ts'
import type { ComboboxOption } from '../../../../ui/combobox.tsx'

/** More than these nobody reads; each is asked for its next change of clocks. */
const mostShown = 30
type ByZone = ReadonlyMap<string, readonly string[]>

const zones = Intl.supportedValuesOf('timeZone')

/** Zones by city, country or their own name, for a text that is typed; `undefined` while nobody searches. */
export function useZoneSearch() {
  const [query, setQuery] = useState<string>()
  const [countries, setCountries] = useState<ByZone>(new Map())
  const [cities, setCities] = useState<ByZone>(new Map())
  const isSearching = query !== undefined
  useEffect(() => {
    if (!isSearching) return
    void countriesByZone().then(setCountries)
    import('../../../../contracts/schedule/cities.ts').then(
      ({ citiesByZone }) => setCities(citiesByZone),
      () => {},
    )
  }, [isSearching])
  const entries = useMemo(() => zoneEntries(zones, countries, cities), [countries, cities])
  const options = useMemo(
    () =>
      query === undefined
        ? []
        : findZones(entries, query)
            .slice(0, mostShown)
            .map((entry) => optionOf(entry, Date.now())),
    [entries, query],
  )
  return { query: query ?? '', options, search: setQuery, meant: (text: string) => zoneMeant(entries, text) }
}

function optionOf({ zone, city, place, by }: FoundZone, now: number): ComboboxOption {
  const named = place && place !== city ? `${city}, ${place}` : city
  return { value: zone, label: by ? `${by} (${named})` : named, hint: offsetsInWords(zone, now) }
}
