import { type Effect, EFFECT_IDS } from '../domain/law/effects';
import { CERTAINTIES, type LegalReference } from '../domain/law/legal-reference';
import {
  type DatedParameter,
  PARAMETER_IDS,
  periodFault,
  type ParameterPeriod,
  UNITS,
} from '../domain/law/parameters';
import { YamlNode } from './yaml-reader';

/** The dated parameters of one file, each checked for gaps and overlaps. */
export function readParameters(path: string): readonly DatedParameter[] {
  return YamlNode.ofFile(path).list('parameters').map(readParameter);
}

function readParameter(node: YamlNode): DatedParameter {
  const parameter: DatedParameter = {
    id: node.oneOf('id', PARAMETER_IDS),
    label: node.text('label'),
    unit: node.oneOf('unit', UNITS),
    reference: node.text('reference'),
    periods: node.list('periods').map(readPeriod),
  };
  const fault = periodFault(parameter);
  if (fault !== null) throw node.fault(`les périodes de ${parameter.id} ne se suivent pas (${fault})`);
  return parameter;
}

function readPeriod(node: YamlNode): ParameterPeriod {
  return {
    from: node.optionalDate('from'),
    to: node.optionalDate('to'),
    value: node.decimal('value'),
    certainty: node.oneOf('certainty', CERTAINTIES),
    source: node.optionalText('source'),
  };
}

export function readEffects(path: string): readonly Effect[] {
  return YamlNode.ofFile(path)
    .list('effects')
    .map((node) => ({
      id: node.oneOf('id', EFFECT_IDS),
      label: node.text('label'),
      from: node.date('from'),
      certainty: node.oneOf('certainty', CERTAINTIES),
      reference: node.text('reference'),
      source: node.optionalText('source'),
      doubt: node.has('doubt') ? readDoubt(node.field('doubt')) : null,
      caution: node.optionalText('caution'),
    }));
}

function readDoubt(node: YamlNode): Effect['doubt'] {
  return { from: node.date('from'), to: node.date('to') };
}

export function readReferences(path: string): readonly LegalReference[] {
  return YamlNode.ofFile(path)
    .list('references')
    .map((node) => ({
      id: node.text('id'),
      article: node.text('article'),
      title: node.text('title'),
      link: node.text('link'),
      lastChecked: node.date('lastChecked'),
    }));
}
