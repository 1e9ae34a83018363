import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts';
import { EligibilityModule } from '../eligibility';
import { InsertionHoursModule } from '../insertion-hours';
import { SuppliersModule } from '../suppliers';
import { EssentialData } from './exports/essential-data.service';
import { ListExports } from './exports/list-exports.service';
import { ContractListRepository } from './list/contract-list.repository';
import { ListedLinesRepository } from './list/listed-lines.repository';
import { RegisterRows } from './list/register-rows.service';

const services = [ContractListRepository, RegisterRows, ListExports, EssentialData];

@Module({
  imports: [SuppliersModule, ContractsModule, EligibilityModule, InsertionHoursModule],
  providers: [ListedLinesRepository, ...services],
  exports: services,
})
export class RegisterModule {}
