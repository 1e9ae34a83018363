import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Controller, Get, Param } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { CurrentPerson, Requires } from '../shell/access';
import { file, type FileAnswer } from '../shell/answer';
import { AnnotatedFiles } from './annotated-files.service';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The person's own file back, with what is wrong in it. */
@Requires('import')
@Controller('importer/:id/annote.xlsx')
export class AnnotatedController {
  constructor(private readonly annotated: AnnotatedFiles) {}

  @Get()
  async download(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<FileAnswer> {
    const { path, fileName } = await this.annotated.write(person, id);
    const content = createReadStream(path);
    content.once('close', () => void rm(path, { force: true }));
    return file(fileName, WORKBOOK, content);
  }
}
