export { Operator } from './operator.entity';
export { OperatorInclusion } from './operator-inclusion.entity';
export { SuppliersModule } from './suppliers.module';
export { OperatorsRepository } from './operators.repository';
