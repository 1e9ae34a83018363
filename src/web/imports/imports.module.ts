import { Module } from '@nestjs/common';
import { ImportsModule } from '../../imports';
import { ShellModule } from '../shell/shell.module';
import { AnnotatedController } from './annotated.controller';
import { AnnotatedFiles } from './annotated-files.service';
import { ControlPage } from './control-page.service';
import { ColumnsPage } from './columns-page.service';
import { ColumnsController } from './columns.controller';
import { ImportJobController } from './import-job.controller';
import { ImportResultPage } from './import-result-page.service';
import { ImportsController } from './imports.controller';
import { UndoController } from './undo.controller';
import { UploadChoices } from './upload-choices.service';
import { UploadPage } from './upload-page.service';

@Module({
  imports: [ShellModule, ImportsModule],
  providers: [AnnotatedFiles, ColumnsPage, ControlPage, ImportResultPage, UploadChoices, UploadPage],
  controllers: [
    ImportsController,
    ColumnsController,
    AnnotatedController,
    UndoController,
    ImportJobController,
  ],
})
export class ImportPages {}
