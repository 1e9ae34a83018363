import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedIn } from '../../../auth';
import { Uploads } from '../../../imports';
import { type ReceivedFile, UploadReceiver } from '../../forms/upload-receiver.service';
import { declarationsTooBig, uploadGone } from '../hours.errors';

const MEGABYTE = 1024 * 1024;
/** Read while the person waits: a year of declarations is far below. */
const MOST_MEGABYTES = 2;
const UPLOAD_ID = /^[0-9a-f-]{36}$/;

/** No field comes with the file. */
class NothingElse {}

/** The spreadsheets of declarations that a person sends: kept apart from those of everybody else. */
@Injectable()
export class DeclarationUploads {
  constructor(
    private readonly uploads: Uploads,
    private readonly receiver: UploadReceiver,
  ) {}

  async receive(request: Request, person: SignedIn): Promise<ReceivedFile> {
    await this.uploads.sweep();
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
    return join(this.uploads.hoursFolder, user.id);
  }
}
