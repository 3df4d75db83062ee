/** How people head the columns of a sheet of values, in the languages that such sheets come in; in small letters, without accents. */
export const columnWords = {
  name: [
    ...['name', 'field', 'field name', 'key', 'variable', 'variable name', 'property'],
    ...['nom', 'champ', 'nom du champ', 'feld', 'feldname', 'bezeichnung', 'campo', 'nome', 'nombre', 'naam', 'veld', 'veldnaam'],
  ],
  type: ['type', 'data type', 'datatype', 'field type', 'kind', 'typ', 'datentyp', 'feldtyp', 'art', 'tipo', 'tipo di dato', 'soort'],
  required: [
    ...['required', 'is required', 'required?', 'mandatory', 'needed', 'pflicht', 'pflichtfeld', 'erforderlich'],
    ...['obligatoire', 'requis', 'obbligatorio', 'richiesto', 'obligatorio', 'requerido', 'verplicht'],
  ],
  description: [
    ...['description', 'meaning', 'what it is', 'prompt', 'note', 'notes', 'comment', 'beschreibung', 'bedeutung', 'hinweis'],
    ...['commentaire', 'descrizione', 'significato', 'descripcion', 'omschrijving', 'beschrijving'],
  ],
  options: [
    ...['options', 'values', 'enum', 'enum options', 'enum values', 'choices', 'allowed values', 'optionen', 'werte', 'auswahl'],
    ...['valeurs', 'choix', 'opzioni', 'valori', 'opciones', 'valores', 'opties', 'waarden'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What people call a type, by what it is. */
export const typeWords: Readonly<Record<string, readonly string[]>> = {
  string: ['string', 'str', 'text', 'varchar', 'short text', 'long text', 'zeichenkette', 'texte', 'testo', 'texto', 'tekst'],
  number: [
    ...['number', 'num', 'numeric', 'float', 'double', 'decimal', 'currency', 'amount', 'zahl', 'dezimalzahl', 'betrag'],
    ...['nombre', 'montant', 'numero', 'importo', 'importe', 'getal', 'bedrag'],
  ],
  integer: ['integer', 'int', 'whole number', 'count', 'ganzzahl', 'anzahl', 'entier', 'intero', 'entero', 'geheel getal', 'aantal'],
  boolean: [
    ...['boolean', 'bool', 'yes or no', 'yes/no', 'yes no', 'y/n', 'true/false', 'checkbox', 'flag', 'ja/nein', 'ja oder nein'],
    ...['oui/non', 'oui ou non', 'booleen', 'si/no', 'si o no', 'booleano', 'ja/nee', 'ja of nee'],
  ],
  enum: [
    ...['enum', 'enumeration', 'list', 'choice', 'select', 'dropdown', 'drop-down', 'option', 'options', 'one of', 'auswahl', 'liste'],
    ...['choix', 'elenco', 'scelta', 'lista', 'seleccion', 'keuze', 'keuzelijst'],
  ],
  date: ['date', 'day', 'datum', 'tag', 'jour', 'data', 'giorno', 'fecha', 'dia', 'dag'],
  datetime: [
    ...['datetime', 'date-time', 'date time', 'date and time', 'time and date', 'timestamp', 'time', 'datum und uhrzeit', 'datum und zeit'],
    ...['zeitpunkt', 'uhrzeit', 'date et heure', 'heure', 'data e ora', 'ora', 'fecha y hora', 'hora', 'datum en tijd', 'tijdstip'],
  ],
}
