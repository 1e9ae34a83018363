import { Module } from '@nestjs/common';
import { ImportsModule } from '../../imports';
import { InsertionHoursModule } from '../../insertion-hours';
import { RegisterModule } from '../../register';
import { ReportingModule } from '../../reporting';
import { ShellModule } from '../shell/shell.module';
import { DashboardController } from './dashboard.controller';
import { Todo } from './todo.service';

@Module({
  imports: [ShellModule, ImportsModule, InsertionHoursModule, RegisterModule, ReportingModule],
  providers: [Todo],
  controllers: [DashboardController],
})
export class DashboardPages {}
