const LEAST_POINTS = 0.01;

/** Numbers and dates as the reader writes them, on the page as on the sheet that is mailed. None takes null: a measure that rests on nothing is drawn by <Measure>, which says so. */
export interface Formats {
  /** 0–100 at one decimal. */
  score(value: number): string;
  /** Points lost, two decimals, because many small losses make a cause; what is less than a hundredth says so. */
  points(value: number): string;
  /** A difference of scores, signed, one decimal. */
  change(value: number): string;
  /** 0–1 as a whole percentage. */
  share(value: number): string;
  /** −1…1, signed, two decimals. */
  sentiment(value: number): string;
  /** Stars, one decimal. */
  rating(value: number): string;
  count(value: number): string;
  /** YYYY-MM-DD or a UTC moment, as a day. */
  day(value: string): string;
  /** The same, short, for axes. */
  shortDay(value: string): string;
  /** A UTC moment in the reader's zone, or in that of the part of the page. */
  moment(value: string): string;
  duration(seconds: number): string;
  /** An amount in a currency (ISO 4217). */
  money(value: number, currency: string): string;
}

/** Formats for one BCP 47 locale. Moments are told in `timeZone`, which is named where it is not the reader's own. */
export function createFormats(locale: string, timeZone: string | null = null): Formats {
  const zone = timeZone === null ? {} : { timeZone };
  const named = timeZone === null || timeZone === new Intl.DateTimeFormat().resolvedOptions().timeZone ? {} : ({ timeZoneName: 'short' } as const);
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signedOne = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signedTwo = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const unit = (value: number, name: string): string => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 }).format(value);
  const date = (value: string, options: Intl.DateTimeFormatOptions): string => {
    // A bare day is zone-free: read and drawn in UTC, so that it never slips to its neighbour.
    const isDay = value.length === 10;
    return new Intl.DateTimeFormat(locale, { ...options, ...(isDay ? { timeZone: 'UTC' } : zone) }).format(new Date(isDay ? `${value}T00:00:00Z` : value));
  };
  return {
    score: (value) => one.format(roundTenth(value)),
    points: (value) => (value > 0 && value < LEAST_POINTS ? `< ${two.format(LEAST_POINTS)}` : two.format(value)),
    change: (value) => withMinus(signedOne.format(value)),
    share: (value) => percent.format(value),
    sentiment: (value) => withMinus(signedTwo.format(value)),
    rating: (value) => one.format(value),
    count: (value) => whole.format(value),
    day: (value) => date(value, { year: 'numeric', month: 'short', day: 'numeric' }),
    shortDay: (value) => date(value, { month: 'short', day: 'numeric' }),
    moment: (value) => date(value, { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', ...named }),
    money: (value, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value),
    duration: (seconds) => {
      if (seconds < 60) return unit(Math.ceil(seconds), 'second');
      const minutes = Math.round(seconds / 60);
      if (minutes < 60) return unit(minutes, 'minute');
      const rest = minutes % 60;
      return rest === 0 ? unit(Math.floor(minutes / 60), 'hour') : `${unit(Math.floor(minutes / 60), 'hour')} ${unit(rest, 'minute')}`;
    },
  };
}

/** As ranks, exports and mails round: a half upwards, whatever binary makes of it. 87.44999999999999 is 87.45 and so 87.5. */
export function roundTenth(value: number): number {
  return Math.round(value * 10 + 1e-6) / 10;
}

/** The typographic minus, as wide as the plus, so that signed columns line up. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}
