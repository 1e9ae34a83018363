import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { RULE_BOOK_VERSION } from '../../eligibility/domain/rule-book';
import { Clock } from '../../platform/clock';
import { counted } from '../../shared/domain/french';
import { Pages } from '../shell/pages.service';
import { missingPage } from '../shell/shell.errors';
import { cpvTable, searchCpv } from './cpv-search';
import { Glossary } from './glossary.service';
import { parameterGroups } from './parameter-groups';
import { effectsTable, parametersTable } from './parameters-table';
import { type ReferenceTab, referenceTabs } from './reference-tabs';
import { RuleShelf } from './rule-shelf.service';
import { ruleView } from './rule-view';
import { buyerRulesTable, rulesTable } from './rules-table';

/** « Référentiel »: the rules, their numbers by date, the potential of purchase families, the words. */
@Controller('referentiel')
export class ReferenceController {
  constructor(
    private readonly pages: Pages,
    private readonly shelf: RuleShelf,
    private readonly glossary: Glossary,
    private readonly clock: Clock,
  ) {}

  @Get()
  async rules(@Res() response: Response): Promise<void> {
    const rules = this.shelf.all();
    await this.send(response, 'rules', {
      title: 'Référentiel',
      lead: `${rules.length} règles, livre ${RULE_BOOK_VERSION}. L’outil conseille et cite ; une personne décide.`,
      table: rulesTable(rules, this.shelf.law),
      buyerTable: buyerRulesTable(this.shelf.buyerRules, this.shelf.law, this.clock.today()),
    });
  }

  @Get('regles/:id')
  async rule(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const shelved = this.shelf.byId(id);
    if (shelved === null) throw missingPage();
    await this.pages.send(response, 'pages/reference/rule', {
      title: shelved.rule.title,
      lead: `Règle ${id} du livre ${RULE_BOOK_VERSION}`,
      tab: 'reference',
      breadcrumb: [{ label: 'Référentiel', href: '/referentiel' }, { label: id }],
      ...ruleView(shelved, this.shelf.law, this.clock.today()),
    });
  }

  @Get('seuils')
  async thresholds(@Res() response: Response): Promise<void> {
    const { law } = this.shelf;
    const today = this.clock.today();
    await this.send(response, 'thresholds', {
      title: 'Seuils et dates',
      lead: 'Chaque valeur vaut pour les consultations lancées dans sa période ; celle du jour est en gras.',
      groups: parameterGroups(law).map(({ title, parameters }) => ({
        title,
        table: parametersTable(title, parameters, law, today),
      })),
      effects: effectsTable(law),
    });
  }

  @Get('cpv')
  async cpv(@Query('q') asked: unknown, @Res() response: Response): Promise<void> {
    const search = typeof asked === 'string' ? asked.slice(0, 100) : '';
    const { lines, found } = searchCpv(this.shelf.law, search);
    const isSearch = search.trim() !== '';
    await this.send(response, 'cpv', {
      title: 'Potentiel CPV',
      lead: isSearch
        ? `${counted(found, 'code trouvé', 'codes trouvés')}${found > lines.length ? `, les ${lines.length} premiers affichés` : ''}`
        : `${lines.length} familles d’achat cotées. Valeurs de départ, que chaque acheteur peut contester.`,
      query: search,
      isEmpty: lines.length === 0,
      table: cpvTable(lines),
    });
  }

  @Get('glossaire')
  async words(@Res() response: Response): Promise<void> {
    if (!this.glossary.exists) throw missingPage();
    const table = this.glossary.table();
    await this.send(response, 'glossary', {
      title: 'Glossaire',
      lead: `${table.rows.length} mots du métier, chacun avec sa source.`,
      table,
    });
  }

  private send(
    response: Response,
    part: ReferenceTab,
    model: { title: string; lead: string; [name: string]: unknown },
  ): Promise<void> {
    const tabs = referenceTabs(part, this.glossary.exists);
    return this.pages.send(response, `pages/reference/${part}`, { tab: 'reference', tabs, ...model });
  }
}
