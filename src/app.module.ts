import { extname, join } from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AuthModule } from './auth';
import { ContractsModule } from './contracts';
import { EligibilityModule } from './eligibility';
import { IMPORT_TASK, ImportsModule } from './imports';
import { InsertionHoursModule } from './insertion-hours';
import { type Settings } from './platform/config/settings';
import { PlatformModule } from './platform/platform.module';
import { RegisterModule } from './register';
import { ReportingModule } from './reporting';
import { SuppliersModule } from './suppliers';

/** Paths of the entry points that run in a child process: features may not import them. */
@Module({
  providers: [{ provide: IMPORT_TASK, useValue: join(__dirname, `import-task${extname(__filename)}`) }],
  exports: [IMPORT_TASK],
})
class ChildTasks {}

/** The only place that knows every feature; pages are given by who serves them, so that a command loads none. */
@Module({})
export class AppModule {
  static with(
    settings: Settings,
    given: Parameters<typeof PlatformModule.with>[1] = {},
    pages: readonly Type[] = [],
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, given),
        { module: ChildTasks, global: true },
        SuppliersModule,
        ContractsModule,
        EligibilityModule,
        InsertionHoursModule,
        ImportsModule,
        RegisterModule,
        ReportingModule,
        AuthModule,
        ...pages,
      ],
    };
  }
}
