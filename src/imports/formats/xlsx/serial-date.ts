import { durationText } from '../cell-text';

const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;
const EPOCH_1904_SHIFT = 1_462;
/** The 29 February 1900 that Excel counts and that never was (ECMA-376 part 1, 18.17.4.1). */
const PHANTOM_DAY = 60;

/** The day of a serial number, with its time when it is not midnight; undefined when it is no day. */
export function serialToIso(text: string, date1904: boolean): string | undefined {
  const serial = Number(text) + (date1904 ? EPOCH_1904_SHIFT : 0);
  if (!Number.isFinite(serial)) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (day < 1 || day > LAST_SERIAL || day === PHANTOM_DAY) return undefined;
  const sinceEpoch = day < PHANTOM_DAY ? day + 1 : day;
  const instant = new Date(
    Date.UTC(1899, 11, 30) + sinceEpoch * DAY_SECONDS * 1000 + (seconds % DAY_SECONDS) * 1000,
  );
  const iso = instant.toISOString();
  return seconds % DAY_SECONDS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A number in a time format as the screen shows it ("12:30", "36:00"); undefined when it is no duration. */
export function serialToDuration(text: string): string | undefined {
  const serial = Number(text);
  // Beyond a thousand days it is an instant shown by its hour, not a duration of years.
  if (!Number.isFinite(serial) || serial < 0 || serial >= 1_000) return undefined;
  return durationText(Math.round(serial * DAY_SECONDS));
}
