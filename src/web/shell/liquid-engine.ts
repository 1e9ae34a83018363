import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { packageRoot } from '../../platform/package-root';
import * as french from '../../shared/domain/french';
import { assetAddresses } from './asset-versions';
import { chip } from './chips';
import { tableRow } from './table-row';
import { type CellView, type ColumnView } from './table-view';

/** The filters that templates use, named in French as the templates are written. */
const FILTERS = {
  nombre: french.grouped,
  heures: french.hours,
  heures_nues: french.plainHours,
  date_fr: french.shortDate,
  date_longue: french.longDate,
  accord: french.counted,
  pastille: (status: string, label?: string) => chip(status, label).text,
  rang: (cells: readonly CellView[], columns: readonly ColumnView[], isTotal = false) =>
    tableRow(cells, columns, isTotal).text,
};

/**
 * The engine of the pages. It runs no code and escapes every output; an unknown variable or filter
 * throws, except as the condition of an `if`, so that an optional parameter of a partial may be absent.
 */
export function liquidEngine(root: string = join(packageRoot, 'templates')): Liquid {
  const engine = new Liquid({
    root,
    layouts: root,
    partials: root,
    extname: '.liquid',
    cache: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    jsTruthy: true,
    ownPropertyOnly: true,
    outputEscape: 'escape',
  });
  for (const [name, filter] of Object.entries(FILTERS)) engine.registerFilter(name, filter);
  const addresses = assetAddresses();
  engine.registerFilter('asset', (name: string) => {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`No asset named ${name} in templates/assets`);
    return address;
  });
  return engine;
}
