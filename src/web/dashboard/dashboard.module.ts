import { Module } from '@nestjs/common';
import { ShellModule } from '../shell/shell.module';
import { DashboardController } from './dashboard.controller';

@Module({ imports: [ShellModule], controllers: [DashboardController] })
export class DashboardPages {}
