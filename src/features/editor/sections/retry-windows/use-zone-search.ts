import { useEffect, useMemo, useState } from 'react'
import { countriesByZone } from '../../../../contracts/schedule/country-zones.ts'
import { findZones, offsetsInWords, type ZoneEntry, zoneEntries } from '../../../../contracts/schedule/zone-search.ts'
import type { ComboboxOption } from '../../../../ui/combobox.tsx'

/** More than these nobody reads; each is asked for its next change of clocks. */
const mostShown = 30
const zones = Intl.supportedValuesOf('timeZone')

/** Zones by city, country or their own name, for a text that is typed; `undefined` while nobody searches. */
export function useZoneSearch() {
  const [query, setQuery] = useState<string>()
  const [countries, setCountries] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const isSearching = query !== undefined
  useEffect(() => {
    if (isSearching) void countriesByZone().then(setCountries)
  }, [isSearching])
  const entries = useMemo(() => zoneEntries(zones, countries), [countries])
  const options = useMemo(
    () =>
      query === undefined
        ? []
        : findZones(entries, query)
            .slice(0, mostShown)
            .map((entry) => optionOf(entry, Date.now())),
    [entries, query],
  )
  /** The zone that a text which was left without choosing can only mean. */
  const meant = (text: string): string | undefined => {
    const [best, second] = findZones(entries, text)
    return best && (best.zone.toLowerCase() === text.trim().toLowerCase() || best.words[0] === text.trim().toLowerCase() || !second)
      ? best.zone
      : undefined
  }
  return { query: query ?? '', options, search: setQuery, meant }
}

const optionOf = ({ zone, city, place }: ZoneEntry, now: number): ComboboxOption => ({
  value: zone,
  label: place && place !== city ? `${city}, ${place}` : city,
  hint: offsetsInWords(zone, now),
})
