import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth';
import { ContractsModule } from './contracts';
import { InsertionHoursModule } from './insertion-hours';
import { type Settings } from './platform/config/settings';
import { PlatformModule } from './platform/platform.module';
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
        InsertionHoursModule,
        AuthModule,
        WebModule,
      ],
    };
  }
}
