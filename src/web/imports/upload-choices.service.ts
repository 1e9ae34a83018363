import { Inject, Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { BuyersRepository } from '../../contracts';
import { ColumnMappingsRepository } from '../../imports';
import { SETTINGS, type Settings } from '../../platform/config/settings';

interface Options {
  readonly buyers: readonly { value: string; label: string }[];
  readonly mappings: readonly { value: string; label: string }[];
}

/** What the form of a file offers. */
@Injectable()
export class UploadChoices {
  constructor(
    private readonly buyers: BuyersRepository,
    private readonly mappings: ColumnMappingsRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async of(person: SignedIn): Promise<Options & { fileHelp: string }> {
    const buyers = await this.buyers.list(person.perimeter);
    const mappings = await this.mappings.list(person.perimeter);
    const megabytes = Math.floor(this.settings.uploadMaxBytes / (1024 * 1024));
    return {
      buyers: buyers.length < 2 ? [] : buyers.map(({ siret, name }) => ({ value: siret, label: name })),
      mappings: mappings.map(({ name }) => ({ value: name, label: name })),
      fileHelp: `La liste telle que vous la tenez : xlsx, ods, csv, ou données essentielles (JSON), ${megabytes} Mo au plus. Rien n’est enregistré avant votre accord.`,
    };
  }
}
