import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { withoutPersonal } from '../../reading/domain/personal-values';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { keepTyped, typedFormOf } from './form.pipe';
import { FormRefused } from './form-refused';
import { formOf } from './form-view';
import { readForm } from './read-form';
import { fileTooBig, noFileChosen, unreadableUpload } from './upload.errors';

/** A file just received, and the text fields that came with it. */
export interface ReceivedFile<F = object> {
  /** Name under which it is stored in the folder. */
  readonly id: string;
  readonly path: string;
  /** Name that the person gave it: shown, never used as a path. */
  readonly fileName: string;
  readonly bytes: number;
  readonly form: F;
}

const LONGEST_NAME = 150;
/** No browser gives a file back to its field. */
const FILE = { file: '' };

/** Receives a form with a file, which must not be written anywhere but where it is asked. */
@Injectable()
export class UploadReceiver {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Stores the file of the field `file`, mode 600. Refuses `no-file` and `file-too-big`, which name that field. */
  async receive<F extends object>(
    request: Request,
    folder: string,
    Form: new () => F,
  ): Promise<ReceivedFile<F>> {
    keepTyped(request, formOf(FILE));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    await this.parse(request, folder, id);
    const { file } = request;
    if (file === undefined) throw noFileChosen();
    const { form, view } = readForm(Form, request.body);
    keepTyped(request, { ...view, values: { ...FILE, ...view.values } });
    const path = join(folder, id);
    await chmod(path, 0o600);
    const isMissing = file.size === 0 && file.originalname === '';
    if (isMissing || view.list.length > 0) {
      await rm(path, { force: true });
      throw isMissing ? noFileChosen() : new FormRefused(typedFormOf(request));
    }
    return { id, path, fileName: shownName(file.originalname), bytes: file.size, form };
  }

  private parse(request: Request, folder: string, id: string): Promise<void> {
    const { uploadMaxBytes } = this.settings;
    const receive = multer({
      storage: multer.diskStorage({
        destination: folder,
        filename: (_request, _file, name) => name(null, id),
      }),
      limits: { fileSize: uploadMaxBytes, files: 1, fields: 30, fieldSize: 10_000, parts: 40 },
      defParamCharset: 'utf8',
    }).single('file');
    return new Promise((resolve, reject) => {
      receive(request, request.res as Response, (error: unknown) => {
        if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
          reject(fileTooBig(Math.floor(uploadMaxBytes / (1024 * 1024))));
        else if (error) reject(isOfDisk(error) ? (error as Error) : unreadableUpload());
        else resolve();
      });
    });
  }
}

/** A failure of ours, unlike what multer and busboy say of a body that is cut or no form. */
function isOfDisk(error: unknown): boolean {
  return typeof (error as { errno?: unknown }).errno === 'number';
}

/** The last part of a path, without control characters, nor a number that names somebody. */
function shownName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(/\p{C}/gu, '').trim().normalize('NFC');
  return clean === '' ? 'fichier' : withoutPersonal(clean).slice(-LONGEST_NAME);
}
