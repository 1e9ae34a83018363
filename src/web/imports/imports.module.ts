import { Module } from '@nestjs/common';
import { ImportsModule } from '../../imports';
import { ShellModule } from '../shell/shell.module';
import { AnnotatedFiles } from './annotated-files.service';
import { ColumnsController } from './columns.controller';
import { ImportJobController } from './import-job.controller';
import { ImportResultPage } from './import-result-page.service';
import { ImportsController } from './imports.controller';

@Module({
  imports: [ShellModule, ImportsModule],
  providers: [AnnotatedFiles, ImportResultPage],
  controllers: [ImportsController, ColumnsController, ImportJobController],
})
export class ImportPages {}
