/** Numbers and days as the dashboard writes them in that locale: a test holds the two equal. */
export interface ReportFormats {
  score(value: number): string;
  points(value: number): string;
  change(value: number): string;
  share(value: number): string;
  sentiment(value: number): string;
  rating(value: number): string;
  count(value: number): string;
  /** YYYY-MM-DD or a UTC moment, as a day in UTC. */
  day(value: string): string;
  shortDay(value: string): string;
}

const LEAST_POINTS = 0.01;

/** Formats for one BCP 47 locale. */
export function reportFormats(locale: string): ReportFormats {
  const decimals = (digits: number, options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
  const [whole, one, two] = [decimals(0), decimals(1), decimals(2)];
  const [signedOne, signedTwo] = [decimals(1, { signDisplay: 'exceptZero' }), decimals(2, { signDisplay: 'exceptZero' })];
  const percent = decimals(0, { style: 'percent' });
  const day = (value: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(value.length === 10 ? `${value}T00:00:00Z` : value));
  return {
    score: (value) => one.format(roundTenth(value)),
    points: (value) => (value > 0 && value < LEAST_POINTS ? `< ${two.format(LEAST_POINTS)}` : two.format(value)),
    change: (value) => withMinus(signedOne.format(value)),
    share: (value) => percent.format(value),
    sentiment: (value) => withMinus(signedTwo.format(value)),
    rating: (value) => one.format(value),
    count: (value) => whole.format(value),
    day: (value) => day(value, { year: 'numeric', month: 'short', day: 'numeric' }),
    shortDay: (value) => day(value, { month: 'short', day: 'numeric' }),
  };
}

/** As ranks and exports round: a half upwards, whatever binary makes of it. */
export function roundTenth(value: number): number {
  return Math.round(value * 10 + 1e-6) / 10;
}

function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}
