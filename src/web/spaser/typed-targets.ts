import { type TypedTarget } from '../../reporting';
import { readTypedTarget } from './typed-target';
import { fieldName, type TargetLine } from './target-lines';
import { versionName } from './targets-view';

/** What the form of a year says: targets to keep, and the issues of the fields that cannot be read. */
export interface TypedTargets {
  readonly values: Readonly<Record<string, string>>;
  readonly targets: readonly TypedTarget[];
  readonly issues: ReadonlyMap<string, string>;
}

/** Reads the fields; a line that it does not name keeps its target. */
export function readTypedTargets(
  fields: Readonly<Record<string, string>>,
  lines: readonly TargetLine[],
  year: number,
): TypedTargets {
  const text = (name: string): string => fields[name] ?? '';
  const values: Record<string, string> = {};
  const issues = new Map<string, string>();
  const targets: TypedTarget[] = [];
  for (const line of lines.filter((each) => fieldName(each) in fields)) {
    const name = fieldName(line);
    values[name] = text(name);
    values[versionName(line)] = text(versionName(line));
    const read = readTypedTarget(text(name), line.unit);
    if ('issue' in read) issues.set(name, read.issue);
    else {
      const { indicatorId, basis, line: subline } = line;
      const version = Number(text(versionName(line))) || 0;
      targets.push({ indicatorId, basis, line: subline, year, value: read.value, version });
    }
  }
  return { values, targets, issues };
}
