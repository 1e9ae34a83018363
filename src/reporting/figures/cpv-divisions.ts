import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { packageRoot } from '../../platform/package-root';

const FILE = join(packageRoot, 'data', 'nomenclatures', 'cpv-families.csv');

/** Short French names of the CPV divisions, by their two digits: the purchase families of charts and filters. */
@Injectable()
export class CpvDivisions {
  readonly labels: Readonly<Record<string, string>>;

  constructor() {
    const [, ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
    this.labels = Object.fromEntries(lines.map((line) => line.split(';') as [string, string]));
  }
}
