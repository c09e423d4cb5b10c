/** What a spreadsheet's locale decides: separators, day order, names of days and months, words for true and false. */

export interface LocaleRules {
  readonly decimal: '.' | ',';
  readonly thousands: ',' | '.' | ' ';
  readonly dayFirst: boolean;
  readonly datePattern: string;
  readonly timePattern: string;
  readonly dateTimePattern: string;
  readonly currency: string;
  readonly trueText: string;
  readonly falseText: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

const spanish = {
  dayFirst: true,
  datePattern: 'dd/mm/yyyy',
  timePattern: 'h:mm:ss',
  dateTimePattern: 'dd/mm/yyyy h:mm:ss',
  trueText: 'VERDADERO',
  falseText: 'FALSO',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
} as const;

const english: LocaleRules = {
  decimal: '.',
  thousands: ',',
  dayFirst: false,
  datePattern: 'm/d/yyyy',
  timePattern: 'h:mm:ss am/pm',
  dateTimePattern: 'm/d/yyyy h:mm:ss',
  currency: '$',
  trueText: 'TRUE',
  falseText: 'FALSE',
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

/** Spanish locales that write a decimal point and a thousands comma (CLDR). */
const pointLocales = new Set([
  'es_DO',
  'es_MX',
  'es_PR',
  'es_GT',
  'es_HN',
  'es_NI',
  'es_PA',
  'es_SV',
  'es_US',
]);

const known = new Map<string, LocaleRules>();

/** The rules of a locale such as `es_DO`; locales not known here count as English. */
export function rulesOf(locale: string): LocaleRules {
  let rules = known.get(locale);
  if (!rules) known.set(locale, (rules = makeRules(locale)));
  return rules;
}

function makeRules(locale: string): LocaleRules {
  if (!locale.startsWith('es')) return english;
  const point = pointLocales.has(locale);
  return {
    ...spanish,
    decimal: point ? '.' : ',',
    thousands: point ? ',' : '.',
    currency: locale === 'es_DO' ? 'RD$' : locale === 'es_ES' ? '€' : '$',
  };
}
