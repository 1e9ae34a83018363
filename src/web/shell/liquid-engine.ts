import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { packageRoot } from '../../platform/package-root';
import { registerFilters } from '../formats/liquid-filters';
import { assetAddresses } from './asset-versions';

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
  registerFilters(engine);
  const addresses = assetAddresses();
  engine.registerFilter('asset', (name: string) => {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`No asset named ${name} in templates/assets`);
    return address;
  });
  return engine;
}
