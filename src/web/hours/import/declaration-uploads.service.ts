import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedIn } from '../../../auth';
import { KEPT_DAYS } from '../../../imports';
import { Clock } from '../../../platform/clock';
import { SETTINGS, type Settings } from '../../../platform/config/settings';
import { type ReceivedFile, UploadReceiver } from '../../forms/upload-receiver.service';
import { declarationsTooBig, uploadGone } from '../hours.errors';

const MEGABYTE = 1024 * 1024;
/** Read while the person waits: a year of declarations is far below. */
const MOST_MEGABYTES = 2;
const DAY_MS = 24 * 3_600_000;
const UPLOAD_ID = /^[0-9a-f-]{36}$/;

/** No field comes with the file. */
class NothingElse {}

/** The spreadsheets of declarations that a person sends: kept apart from those of everybody else. */
@Injectable()
export class DeclarationUploads {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly receiver: UploadReceiver,
    private readonly clock: Clock,
  ) {}

  async receive(request: Request, person: SignedIn): Promise<ReceivedFile> {
    await this.sweep(person);
    const file = await this.receiver.receive(request, this.folderOf(person), NothingElse);
    if (file.bytes <= MOST_MEGABYTES * MEGABYTE) return file;
    await rm(file.path, { force: true });
    throw declarationsTooBig(MOST_MEGABYTES);
  }

  /** The path of a file that this person sent; throws `upload-gone`. */
  pathOf(person: SignedIn, id: string): string {
    const path = join(this.folderOf(person), id);
    if (!UPLOAD_ID.test(id) || !existsSync(path)) throw uploadGone();
    return path;
  }

  async remove(person: SignedIn, id: string): Promise<void> {
    await rm(this.pathOf(person, id), { force: true });
  }

  private folderOf({ user }: SignedIn): string {
    return join(this.settings.varDir, 'uploads-hours', user.id);
  }

  private async sweep(person: SignedIn): Promise<void> {
    const folder = this.folderOf(person);
    const oldest = this.clock.now().getTime() - KEPT_DAYS * DAY_MS;
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found !== null && found.mtimeMs < oldest) await rm(join(folder, name), { force: true });
    }
  }
}
