import { Module } from '@nestjs/common';
import { AdministrationPages } from './administration/administration.module';
import { AuthPages } from './auth/auth-pages.module';
import { ContractPages } from './contracts/contracts.module';
import { DashboardPages } from './dashboard/dashboard.module';
import { HealthModule } from './health/health.module';
import { HoursPages } from './hours/hours.module';
import { ImportPages } from './imports/imports.module';
import { HelpPages } from './help/help.module';
import { ReferencePages } from './reference/reference.module';
import { ReportsPages } from './reports/reports.module';
import { ShellModule } from './shell/shell.module';
import { SpaserPages } from './spaser/spaser.module';

/** The site: the shell, and one module for each group of pages. */
@Module({
  imports: [
    ShellModule,
    HealthModule,
    AuthPages,
    DashboardPages,
    ContractPages,
    SpaserPages,
    ReportsPages,
    ReferencePages,
    ImportPages,
    HoursPages,
    AdministrationPages,
    HelpPages,
  ],
})
export class WebModule {}
