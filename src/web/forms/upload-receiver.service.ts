import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { fileTooBig, noFileChosen } from './upload.errors';

/** A file just received, and the text fields that came with it. */
export interface ReceivedFile {
  /** Name under which it is stored in the folder. */
  readonly id: string;
  readonly path: string;
  /** Name that the person gave it: shown, never used as a path. */
  readonly fileName: string;
  readonly bytes: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

const LONGEST_NAME = 150;

/** Receives a form with a file, which must not be written anywhere but where it is asked. */
@Injectable()
export class UploadReceiver {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Stores the file of the field `file`, mode 600. Refuses `no-file` and `file-too-big`, which name that field. */
  async receive(request: Request, response: Response, folder: string): Promise<ReceivedFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    await this.parse(request, response, folder, id);
    const { file } = request;
    const fields = (request.body ?? {}) as Record<string, unknown>;
    if (file === undefined) throw noFileChosen();
    const path = join(folder, id);
    await chmod(path, 0o600);
    if (file.size === 0 && file.originalname === '') {
      await rm(path, { force: true });
      throw noFileChosen();
    }
    return { id, path, fileName: shownName(file.originalname), bytes: file.size, fields };
  }

  private parse(request: Request, response: Response, folder: string, id: string): Promise<void> {
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
      receive(request, response, (error: unknown) => {
        if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
          reject(fileTooBig(uploadMaxBytes));
        else if (error) reject(error instanceof Error ? error : new Error('The upload failed.'));
        else resolve();
      });
    });
  }
}

/** The last part of a path, without control characters. */
function shownName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(/\p{C}/gu, '').trim().normalize('NFC');
  return clean === '' ? 'fichier' : clean.slice(-LONGEST_NAME);
}
