import type { ValueRow } from './value-row.ts'

/** A day and a time that samples have, so that the same fields always give the same sample. */
const day = '2026-06-15'
const time = '14:30'

/** Believable texts by a word of the name; the first that fits counts. */
const texts: readonly (readonly [RegExp, string])[] = [
  [/^(e?mail|correo|courriel)/, 'camille.moreau@example.com'],
  [/^(phone|tel|telephone|telefon|telefono|mobile|mobil|fax|caller|callback|rueckruf|ruckruf)/, '+33612345678'],
  [/^(iban)/, 'FR7630006000011234567890189'],
  [/^(url|link|website|webseite|site)/, 'https://example.com/offer'],
  [/^(birth|birthday|birthdate|dob|geburtsdatum|naissance|nacimiento)/, '1984-03-27'],
  [/^(firstname|first|prenom|vorname|voornaam)/, 'Camille'],
  [/^(lastname|surname|last|nachname|achternaam|apellido|apellidos)/, 'Moreau'],
  [/^(company|organisation|organization|firm|firma|societe|empresa|bedrijf|employer)/, 'Atelier Nord'],
  [/^(city|town|ville|stadt|stad|ciudad|ort)/, 'Lyon'],
  [/^(country|pays|land|pais)/, 'France'],
  [/^(zip|postcode|postal|plz|postleitzahl|cp)/, '69002'],
  [/^(street|address|adresse|adres|direccion|strasse|rue$)/, '12 rue de la République'],
  [/^(order|commande|bestellung|bestelling|pedido)/, 'A-10482'],
  [/^(invoice|facture|rechnung|factuur|factura)/, 'INV-2026-0318'],
  [/^(sku|article|product|produit|produkt|producto|item)/, 'HP-900'],
  [/^(language|lang|locale|langue|sprache|idioma)/, 'fr'],
  [/^(currency|devise|wahrung|moneda)/, 'EUR'],
  [/^(plate|registration|kennzeichen)/, 'AB-123-CD'],
  [/^(datetime|timestamp|at)$/, `${day}T${time}:00Z`],
  [/^(date|day|datum|fecha|jour|tag)/, day],
  [/^(time|hour|uhrzeit|heure|hora|slot)/, time],
  [
    /^(reason|note|notes|summary|message|comment|comments|remark|motif|grund|description|details)/,
    'Would like to be called back in the afternoon.',
  ],
  [/^(query|search|name|nom|nombre|naam|customer|client|kunde|patient|person|contact|who)/, 'Camille Moreau'],
  [/^(code|number|ref|reference|id|uuid|nummer|numero)/, '10482'],
]

const numbers: readonly (readonly [RegExp, number])[] = [
  [/^(price|amount|total|cost|budget|betrag|montant|importe|fee|sum)/, 49.9],
  [/^(quantity|qty|count|guests|people|persons|menge|anzahl|quantite|cantidad|number)/, 2],
  [/^(age|alter|edad)/, 42],
  [/^(year|jahr|annee)/, 2026],
  [/^(score|rating|sentiment|satisfaction|note)/, 8],
  [/^(percent|percentage|discount|rabatt)/, 15],
  [/^(minutes|duration|minute|seconds|delay)/, 15],
  [/^(id|order|customer|ref|nummer)/, 10482],
  [/^(lat|latitude)/, 45.764],
  [/^(lon|lng|longitude)/, 4.8357],
]

/** A believable value of its type, by what its name says, and then by its description. The same row gives the same value. */
export function sampleValue({ name, type, description = '', enum_options: options = [] }: ValueRow): unknown {
  switch (type) {
    case 'boolean':
      return true
    case 'enum':
      return options.find((option) => option !== '') ?? ''
    case 'date':
      return byWords(texts.slice(4, 5), name) ?? day
    case 'datetime':
      return `${day}T${time}:00Z`
    case 'number':
    case 'integer': {
      const number = byWords(numbers, name) ?? byWords(numbers, description) ?? 3
      return type === 'integer' ? Math.round(number) : number
    }
    case 'string':
      return byWords(texts, name) ?? byWords(texts, description) ?? `Sample of ${name || 'text'}`
    case 'other':
      return null
  }
}

/** The first entry of a table that fits a word of a text. */
function byWords<Value>(table: readonly (readonly [RegExp, Value])[], text: string): Value | undefined {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\d]+/u)
  return table.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1]
}
