import { Module } from '@nestjs/common';
import { ContractsModule } from '../../contracts';
import { RegisterModule } from '../../register';
import { ReportingModule } from '../../reporting';
import { ShellModule } from '../shell/shell.module';
import { ReportChoicesService } from './report-choices.service';
import { ReportFilesController } from './report-files.controller';
import { ReportsController } from './reports.controller';

/** « Rapports »: ask for the report of a year, freeze it, read the editions kept. */
@Module({
  imports: [ShellModule, ContractsModule, RegisterModule, ReportingModule],
  providers: [ReportChoicesService],
  controllers: [ReportsController, ReportFilesController],
})
export class ReportsPages {}
