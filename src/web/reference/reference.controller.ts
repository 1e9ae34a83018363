import { Controller, Get, Param, Query } from '@nestjs/common';
import { RULE_BOOK_VERSION } from '../../eligibility/domain/rules/rule-book';
import { Clock } from '../../platform/clock';
import { counted } from '../../shared/domain/french';
import { missingPage } from '../shell/shell.errors';
import { cpvTable, searchCpv } from './cpv-search';
import { Glossary } from './glossary.service';
import { parameterGroups } from './parameter-groups';
import { effectsTable, parametersTable } from './parameters-table';
import { RuleShelf } from './rule-shelf.service';
import { ruleView } from './rule-view';
import { buyerRulesTable, rulesTable } from './rules-table';
import { page, type Page } from '../shell/answer';
import { under } from '../shell/navigation';

type ReferenceTab = 'rules' | 'thresholds' | 'cpv' | 'glossary';

const TABS: readonly { readonly id: ReferenceTab; readonly label: string; readonly href: string }[] = [
  { id: 'rules', label: 'Règles', href: '/referentiel' },
  { id: 'thresholds', label: 'Seuils et dates', href: '/referentiel/seuils' },
  { id: 'cpv', label: 'Potentiel CPV', href: '/referentiel/cpv' },
  { id: 'glossary', label: 'Glossaire', href: '/referentiel/glossaire' },
];

/** The parts of the reference pages; the glossary where there is one. */
function referenceTabs(
  current: ReferenceTab,
  hasGlossary: boolean,
): { label: string; href: string; current: boolean }[] {
  return TABS.filter(({ id }) => id !== 'glossary' || hasGlossary).map(({ id, label, href }) => ({
    label,
    href,
    current: id === current,
  }));
}

/** « Référentiel »: the rules, their numbers by date, the potential of purchase families, the words. */
@Controller('referentiel')
export class ReferenceController {
  constructor(
    private readonly shelf: RuleShelf,
    private readonly glossary: Glossary,
    private readonly clock: Clock,
  ) {}

  @Get()
  rules(): Page {
    const rules = this.shelf.all();
    return this.part('rules', {
      title: 'Référentiel',
      lead: `${rules.length} règles, livre ${RULE_BOOK_VERSION}. L’outil conseille et cite ; une personne décide.`,
      table: rulesTable(rules, this.shelf.law),
      buyerTable: buyerRulesTable(this.shelf.buyerRules, this.shelf.law, this.clock.today()),
    });
  }

  @Get('regles/:id')
  rule(@Param('id') id: string): Page {
    const shelved = this.shelf.byId(id);
    if (shelved === null) throw missingPage();
    return page('reference/rule', {
      title: shelved.rule.title,
      lead: `Règle ${id} du livre ${RULE_BOOK_VERSION}`,
      ...under('reference', id),
      ...ruleView(shelved, this.shelf.law, this.clock.today()),
    });
  }

  @Get('seuils')
  thresholds(): Page {
    const { law } = this.shelf;
    const today = this.clock.today();
    return this.part('thresholds', {
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
  cpv(@Query('q') asked = ''): Page {
    const search = asked.slice(0, 100);
    const { lines, found } = searchCpv(this.shelf.law, search);
    const isSearch = search.trim() !== '';
    return this.part('cpv', {
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
  words(): Page {
    if (!this.glossary.exists) throw missingPage();
    const table = this.glossary.table();
    return this.part('glossary', {
      title: 'Glossaire',
      lead: `${table.rows.length} mots du métier, chacun avec sa source.`,
      table,
    });
  }

  private part(part: ReferenceTab, model: { title: string; lead: string; [name: string]: unknown }): Page {
    const tabs = referenceTabs(part, this.glossary.exists);
    return page(`reference/${part}`, { tab: 'reference', tabs, ...model });
  }
}
