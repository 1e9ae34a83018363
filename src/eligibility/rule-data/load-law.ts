import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root';
import { CpvPotentials } from '../domain/law/cpv-potential';
import { EFFECT_IDS } from '../domain/law/effects';
import { FAMILY_IDS, Law, type LawContent } from '../domain/law/law';
import { PARAMETER_IDS } from '../domain/law/parameters';
import { readCodes, readDivisionDefaults, readNomenclature, readPotentials } from './read-nomenclatures';
import { readEffects, readParameters, readReferences } from './read-rules';
import { unreadableRuleFile } from './rule-data.errors';
import { YamlNode } from './yaml-reader';

const PARAMETER_FILES = [
  'european-thresholds',
  'national-thresholds',
  'durations-and-shares',
  'spaser',
  'practice',
];

let loaded: Law | undefined;

/** The law of `data/`, read once in the life of the process. Throws `unreadable-rule-file`. */
export function loadLaw(): Law {
  loaded ??= new Law(readLaw(join(packageRoot, 'data')));
  return loaded;
}

/** Reads a data folder; every parameter, effect and family that the rules name must be there. */
export function readLaw(folder: string): LawContent {
  const rules = (name: string): string => join(folder, 'rules', `${name}.yaml`);
  const nomenclatures = (name: string): string => join(folder, 'nomenclatures', `${name}.csv`);
  const nomenclature = readNomenclature(nomenclatures('cpv-2008'));
  const parameters = PARAMETER_FILES.flatMap((name) => readParameters(rules(name)));
  return {
    parameters: byId(PARAMETER_IDS, parameters, rules('…')),
    effects: byId(EFFECT_IDS, readEffects(rules('effects')), rules('effects')),
    families: readFamilies(rules('practice')),
    references: new Map(readReferences(rules('references')).map((reference) => [reference.id, reference])),
    potentials: new CpvPotentials([
      ...readDivisionDefaults(nomenclatures('cpv-division-defaults'), nomenclature),
      ...readPotentials(nomenclatures('cpv-potential')),
    ]),
    sseServices: readCodes(nomenclatures('sse-services')),
    nomenclature,
  };
}

function readFamilies(path: string): LawContent['families'] {
  const families = YamlNode.ofFile(path).field('families');
  const entries = FAMILY_IDS.map((id) => ({ id, codes: families.list(id).map((node) => node.asText()) }));
  const found = byId(FAMILY_IDS, entries, path);
  return {
    'staff-transfer-cpv': found['staff-transfer-cpv'].codes,
    'integration-object-cpv': found['integration-object-cpv'].codes,
    overseas: found.overseas.codes,
  };
}

function byId<Id extends string, T extends { readonly id: Id }>(
  ids: readonly Id[],
  items: readonly T[],
  path: string,
): Record<Id, T> {
  const found = new Map(items.map((item) => [item.id, item]));
  const entries = ids.map((id) => {
    const item = found.get(id);
    if (item === undefined) throw unreadableRuleFile(path, `« ${id} » manque`);
    return [id, item] as const;
  });
  return Object.fromEntries(entries) as Record<Id, T>;
}
