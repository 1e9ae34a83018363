/** One French for sentences, report, pages, exports and command line. */
export { exactNumber, gapInPoints, grouped, NOTHING, percent, percentWithTenth } from './numbers';
export { shortPercent, signed, toTenth, withUnit } from './numbers';
export * from './quantities';
export * from './dates';
export * from './order';
export * from './words';
