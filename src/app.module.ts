import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth';
import { ContractsModule } from './contracts';
import { EligibilityModule } from './eligibility';
import { ImportsModule } from './imports';
import { InsertionHoursModule } from './insertion-hours';
import { type Settings } from './platform/config/settings';
import { PlatformModule } from './platform/platform.module';
import { ReportingModule } from './reporting';
import { SuppliersModule } from './suppliers';
import { WebModule } from './web';

/** The only place that knows every module. */
@Module({})
export class AppModule {
  static with(settings: Settings, given: Parameters<typeof PlatformModule.with>[1] = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, given),
        SuppliersModule,
        ContractsModule,
        EligibilityModule,
        InsertionHoursModule,
        ImportsModule,
        ReportingModule,
        AuthModule,
        WebModule,
      ],
    };
  }
}
