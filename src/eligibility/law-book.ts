import { Injectable } from '@nestjs/common';
import { type Law } from './domain/law/law';
import { loadLaw } from './rule-data/load-law';

/** The law in force for this version, read once from `data/`. */
@Injectable()
export class LawBook {
  readonly law: Law = loadLaw();
}
