import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts';
import { EligibilityModule } from '../eligibility';
import { InsertionHoursModule } from '../insertion-hours';
import { SuppliersModule } from '../suppliers';
import { ExportsService } from './exports/exports.service';
import { FilteredExportService } from './exports/filtered-export.service';
import { ContractListRepository } from './list/contract-list.repository';
import { RegisterRows } from './list/register-rows.service';

const services = [ContractListRepository, RegisterRows, ExportsService, FilteredExportService];

@Module({
  imports: [SuppliersModule, ContractsModule, EligibilityModule, InsertionHoursModule],
  providers: services,
  exports: services,
})
export class RegisterModule {}
