/** What the fields of a map may hold, checked as one types: null where it is sound, else what would be. Pure. */

export function checkWeight(value: string): string | null {
  if (value === '') return null;
  const number = Number(value.replace(',', '.'));
  return number >= 0 && number <= 1 ? null : 'A number from 0 to 1, such as 0.7.';
}

export function checkDate(value: string): string | null {
  if (value === '') return null;
  const [, month, day] = /^-?\d{4}(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(
    value,
  ) ?? ['x', 'x'];
  const isDate =
    month !== 'x' &&
    (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
    (day === undefined || (Number(day) >= 1 && Number(day) <= 31));
  return isDate ? null : 'A year, a month or a day: 2019, 2019-02 or 2019-02-28.';
}

export function checkUrl(value: string): string | null {
  if (value === '') return null;
  return /^(https?:\/\/\S+|mailto:\S+)$/i.test(value)
    ? null
    : 'An address that begins with https:// or http://.';
}

export function checkLanguage(value: string): string | null {
  if (value === '') return null;
  try {
    Intl.getCanonicalLocales(value);
    return null;
  } catch {
    return 'A language code, such as en, de or zh-Hans.';
  }
}

export function checkNeeded(value: string): string | null {
  return value === '' ? 'It needs a name.' : null;
}
