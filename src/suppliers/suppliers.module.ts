import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OperatorInclusion } from './operator-inclusion.entity';
import { Operator } from './operator.entity';
import { OperatorsRepository } from './operators.repository';

@Module({
  imports: [TypeOrmModule.forFeature([Operator, OperatorInclusion])],
  providers: [OperatorsRepository],
  exports: [OperatorsRepository],
})
export class SuppliersModule {}
