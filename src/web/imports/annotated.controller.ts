import { rm } from 'node:fs/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { CurrentPerson, Requires } from '../shell/access';
import { AnnotatedFiles } from './annotated-files.service';

/** The person's own file back, with what is wrong in it. */
@Requires('import')
@Controller('importer/:id/annote.xlsx')
export class AnnotatedController {
  constructor(private readonly annotated: AnnotatedFiles) {}

  @Get()
  async download(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const { path, fileName } = await this.annotated.write(person, id);
    response.set('Cache-Control', 'no-store');
    await new Promise<void>((resolve) => {
      response.download(path, fileName, () => resolve());
    });
    await rm(path, { force: true });
  }
}
