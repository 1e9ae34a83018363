import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Cents } from '../shared/domain/euros';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { column } from '../platform/database/column-types';
import { Buyer } from './buyer.entity';
import { type ContractStatus, type Reservation } from './domain/register-terms';
import { Procedure } from './procedure.entity';

/**
 * Contract (marché): one lot of a procedure, before and after award. The unit that is assessed, decided,
 * counted in the report and published as one DECP record (fields of DECP 2022, schema 2.0.4).
 */
@Entity('contracts')
@Index('contracts_decp', ['buyerId', 'decpId'])
@Index('contracts_subject', ['buyerId', 'subjectKey'])
@Index('contracts_procedure', ['procedureId'])
@Index('contracts_day', ['notifiedOn', 'id'])
@Index('contracts_signed', ['signedOn'], { where: '"signedOn" IS NOT NULL' })
export class Contract {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Buyer)
  @Column(column.id)
  buyerId!: string;
  @ForeignKey(() => Procedure)
  @Column(column.id)
  procedureId!: string;
  /** Number of the contract: DECP `id`. Lots share one, republications repeat it: not a key. */
  @Column(column.optionalText) decpId!: string | null;
  @Column(column.optionalText) lot!: string | null;
  @Column(column.optionalText) subject!: string | null;
  /** Of the normalised subject (`subjectKeyOf`), for matching. */
  @Column(column.text) subjectKey!: string;
  /** Number, subject, holders, CPV, service: normalised, for search. */
  @Column(column.text) searchText!: string;
  @Column(column.code) status!: ContractStatus;
  @Column(column.optionalCode) cpv!: string | null;
  /** What the file said when it is not a code of the nomenclature. */
  @Column(column.optionalText) cpvAsGiven!: string | null;
  /** Estimated value of the lot, excl. VAT. */
  @Column(column.optionalCents) estimatedValue!: Cents | null;
  /** `montant` (concession: `valeurGlobale`): fixed or estimated maximum, excl. VAT. */
  @Column(column.optionalCents) initialAmount!: Cents | null;
  /** Why the initial amount is set aside: its contract counts in number, the amount is not summed. */
  @Column(column.optionalCode) initialAmountDoubt!: string | null;
  @Column(column.optionalCents) maximumAmount!: Cents | null;
  @Column(column.optionalCount) durationMonths!: number | null;
  @Column(column.optionalDate) notifiedOn!: string | null;
  @Column(column.optionalDate) publishedOn!: string | null;
  @Column(column.optionalText) decpNature!: string | null;
  @Column(column.optionalText) placeCode!: string | null;
  @Column(column.optionalText) placeType!: string | null;
  @Column(column.optionalText) placeName!: string | null;
  /** DECP values verbatim; null is "non renseigné", which differs from none. */
  @Column(column.optionalJson) socialConsiderations!: string[] | null;
  @Column(column.optionalJson) environmentalConsiderations!: string[] | null;
  @Column(column.optionalCode) reservation!: Reservation | null;
  /** Percent, exact decimal text. */
  @Column(column.optionalText) socialCriterionWeight!: string | null;
  @Column(column.optionalText) environmentalCriterionWeight!: string | null;
  @Column(column.optionalJson) techniques!: string[] | null;
  @Column(column.optionalJson) performanceModalities!: string[] | null;
  @Column(column.optionalText) frameworkId!: string | null;
  @Column(column.optionalJson) priceTypes!: string[] | null;
  @Column(column.optionalText) priceForm!: string | null;
  @Column(column.optionalText) groupingType!: string | null;
  @Column(column.optionalText) ccag!: string | null;
  @Column(column.optionalCount) offersReceived!: number | null;
  @Column(column.optionalFlag) innovative!: boolean | null;
  @Column(column.optionalFlag) advanceGranted!: boolean | null;
  @Column(column.optionalText) advanceRate!: string | null;
  @Column(column.optionalFlag) subcontractingDeclared!: boolean | null;
  @Column(column.optionalText) euShare!: string | null;
  @Column(column.optionalText) frenchShare!: string | null;
  /** Concession: signature and start of performance, public subsidy. */
  @Column(column.optionalDate) signedOn!: string | null;
  @Column(column.optionalDate) startsOn!: string | null;
  @Column(column.optionalCents) publicSubsidy!: Cents | null;
  /** Facts that only a person can give (interface.md, "Facts"). */
  @Column(column.optionalFlag) socialServices!: boolean | null;
  @Column(column.optionalText) labourShare!: string | null;
  @Column(column.optionalText) effortRate!: string | null;
  @Column(column.optionalText) hourlyCost!: string | null;
  /** Monthly hours of transferable staff (cleaning, PRA-CALC-2), in hundredths. */
  @Column(column.optionalCount) transferredMonthlyHours!: HundredthsOfHour | null;
  /** Integration hours that the imported list states, in hundredths. */
  @Column(column.optionalCount) statedHours!: HundredthsOfHour | null;
  @Column(column.count) version!: number;
}
