import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SuppliersModule } from '../suppliers';
import { Amendment } from './amendment.entity';
import { BuyerSpend } from './buyer-spend.entity';
import { BuyersRepository } from './buyers.repository';
import { BuyersService } from './buyers.service';
import { ContractsRepository } from './contracts.repository';
import { ContractsService } from './contracts.service';
import { Buyer } from './buyer.entity';
import { ConcessionExecution } from './concession-execution.entity';
import { ContractHolder } from './contract-holder.entity';
import { Contract } from './contract.entity';
import { PlacesRepository } from './places.repository';
import { Procedure } from './procedure.entity';
import { Subcontract } from './subcontract.entity';

const entities = [
  Buyer,
  BuyerSpend,
  Procedure,
  Contract,
  ContractHolder,
  Amendment,
  Subcontract,
  ConcessionExecution,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), SuppliersModule],
  providers: [BuyersRepository, BuyersService, ContractsRepository, ContractsService, PlacesRepository],
  exports: [BuyersRepository, BuyersService, ContractsRepository, ContractsService, PlacesRepository],
})
export class ContractsModule {}
