import { Module } from '@nestjs/common';
import { AdministrationPages } from './administration/administration.module';
import { AuthPages } from './auth/auth-pages.module';
import { ContractPages } from './contracts/contracts.module';
import { DashboardPages } from './dashboard/dashboard.module';
import { HealthModule } from './health/health.module';
import { ImportPages } from './imports/imports.module';
import { HelpPages } from './help/help.module';
import { ShellModule } from './shell/shell.module';

/** The site: the shell, and one module for each group of pages. */
@Module({
  imports: [
    ShellModule,
    HealthModule,
    AuthPages,
    DashboardPages,
    ContractPages,
    ImportPages,
    AdministrationPages,
    HelpPages,
  ],
})
export class WebModule {}
