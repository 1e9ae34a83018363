import { rm } from 'node:fs/promises';
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

/** The spreadsheets of declarations that a person sends: found again by that person alone, on any instance. */
@Injectable()
export class DeclarationUploads {
  constructor(
    private readonly uploads: Uploads,
    private readonly receiver: UploadReceiver,
  ) {}

  async receive(request: Request, { user }: SignedIn): Promise<ReceivedFile> {
    await this.uploads.sweep();
    const file = await this.receiver.receive(request, this.uploads.folder, NothingElse);
    if (file.bytes <= MOST_MEGABYTES * MEGABYTE) {
      await this.uploads.keep(file.id, user.id);
      return file;
    }
    await rm(file.path, { force: true });
    throw declarationsTooBig(MOST_MEGABYTES);
  }

  /** Gives a copy of a file that this person sent to be read; throws `upload-gone`. */
  async read<T>(
    person: SignedIn,
    uploadId: string,
    fileName: string,
    reading: (path: string) => Promise<T>,
  ): Promise<T> {
    await this.refuseOthers(person, uploadId);
    return this.uploads.withCopy({ uploadId, fileName }, reading);
  }

  /** The same for what is done once: the file goes, for whoever asks beside too, and comes back where it fails. */
  async readOnce<T>(
    person: SignedIn,
    uploadId: string,
    fileName: string,
    reading: (path: string) => Promise<T>,
  ): Promise<T> {
    return this.read(person, uploadId, fileName, async (path) => {
      if (!(await this.uploads.remove(uploadId))) throw uploadGone();
      return reading(path).catch(async (error: unknown) => {
        await this.uploads.keepAgain(uploadId, person.user.id, path);
        throw error;
      });
    });
  }

  async remove(person: SignedIn, id: string): Promise<void> {
    await this.refuseOthers(person, id);
    await this.uploads.remove(id);
  }

  private async refuseOthers({ user }: SignedIn, id: string): Promise<void> {
    if (!UPLOAD_ID.test(id) || !(await this.uploads.isOf(user.id, id))) throw uploadGone();
  }
}
