import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Cents } from '../shared/domain/euros';
import { column } from '../platform/database/column-types';
import { Buyer } from './buyer.entity';

/** Yearly purchase spending of a buyer, excl. VAT: the SPASER threshold is on spending (art. D2111-3 CCP). */
@Entity('buyer_spends')
@Index('buyer_spends_year', ['buyerId', 'year'], { unique: true })
export class BuyerSpend {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Buyer, { onDelete: 'CASCADE' })
  @Column(column.id)
  buyerId!: string;
  @Column(column.count) year!: number;
  @Column(column.cents) annualPurchaseSpend!: Cents;
}
