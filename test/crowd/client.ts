import { setTimeout as pause } from 'node:timers/promises';
import { type Sent, type Told, type Visitor } from '../support/visitor';
import { type Ledger, type Outcome } from './ledger';
import { BUYER_SIRET, type Stage } from './stage';

const PAGES = [
  '/',
  '/marches',
  '/marches?q=de&annee=2025',
  '/heures',
  '/spaser?annee=2025',
  '/spaser/I02?annee=2025',
  '/heures/declarations',
  '/importer',
];
export const ROWS = 20;
const POLL_MS = 300;

/** What a person does next: most of the time reads. */
const MIX = [
  ...Array<'read'>(60).fill('read'),
  ...Array<'edit'>(16).fill('edit'),
  ...Array<'decide'>(10).fill('decide'),
  ...Array<'declare'>(10).fill('declare'),
  ...Array<'bringIn'>(3).fill('bringIn'),
  'freeze',
] as const;

/** One person at work until the time is up. */
export class Client {
  private turn = 0;

  constructor(
    private readonly person: number,
    private readonly visitor: Visitor,
    private readonly stage: Stage,
    private readonly ledger: Ledger,
  ) {}

  async work(until: number): Promise<void> {
    while (Date.now() < until) {
      this.turn += 1;
      await this[pick(MIX)]();
    }
  }

  private async read(): Promise<void> {
    const path = Math.random() < 0.3 ? `/marches/${pick(this.stage.edited)}` : pick(PAGES);
    const told = await this.visitor.get(path);
    this.ledger.pages += 1;
    this.judge(path, told);
    if (told.status === 0 || told.status === 503) await pause(POLL_MS);
  }

  private async edit(): Promise<void> {
    const mark = this.mark('objet');
    const sent = await this.visitor.post(`/marches/${pick(this.stage.edited)}/modifier`, { subject: mark });
    this.note('edit', mark, sent);
  }

  private async decide(): Promise<void> {
    const mark = this.mark('raison');
    const fields = {
      measures: 'social-condition',
      exceptionCode: '',
      motivation: mark,
      retainedHours: '',
      gapReason: '',
    };
    const sent = await this.visitor.post(`/marches/${pick(this.stage.edited)}/decision`, fields);
    this.note('decision', mark, sent);
  }

  private async declare(): Promise<void> {
    const mark = this.mark('Employeur');
    const { id, period } = pick(this.stage.owed);
    const fields = { period, hours: '1', employerName: mark, modality: 'MAD_ETTI', participantCode: mark };
    this.note('declaration', mark, await this.visitor.post(`/heures/${id}/declarer`, fields));
  }

  /** Brings a list in, and takes it back one time in two. */
  private async bringIn(): Promise<void> {
    const mark = this.mark('L');
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `${mark}-${at};Entretien ${at};90919300;${50_000 + at};03/02/2026`,
    );
    const list = ['N° de marché;Objet;CPV;Montant HT;Date de notification', ...rows].join('\n');
    const sent = await this.visitor.upload('/importer', list, { acheteur: BUYER_SIRET });
    this.judge('POST /importer', sent);
    if (sent.status !== 303) return;
    const preview = await this.ended(sent.location);
    if (preview === null || !preview.text.includes('/importer"')) return;
    const confirmed = await this.visitor.post(`${preview.location}/importer`, {}, preview.location);
    this.note('import', mark, confirmed);
    if (confirmed.status !== 303) return;
    const result = await this.ended(confirmed.location);
    if (result === null || !result.text.includes('Import terminé') || Math.random() < 0.5) return;
    const undone = await this.visitor.post(`${result.location}/annuler`, {}, result.location);
    this.note('undo', mark, undone);
    if (undone.status === 303) await this.ended(undone.location);
  }

  private async freeze(): Promise<void> {
    const mark = this.mark('edition');
    this.note('edition', mark, await this.visitor.post('/rapports/editions', {}, '/rapports?annee=2024'));
  }

  /** The page of a job once it says its end; null where it does not come in time. */
  private async ended(address: string): Promise<Told | null> {
    let at = address;
    for (const until = Date.now() + this.stage.patienceMs; Date.now() < until; await pause(POLL_MS)) {
      const told = await this.visitor.get(at);
      this.judge(at, told);
      if (told.status === 303) at = told.location;
      else if (told.status === 200 && !told.isUnderWay) return { ...told, location: at };
    }
    return null;
  }

  private note(kind: Parameters<Ledger['note']>[0], mark: string, sent: Sent): void {
    this.judge(`POST ${kind}`, sent);
    this.ledger.note(kind, mark, outcomeOf(sent));
  }

  private judge(what: string, { status, text, retryAfter }: Told): void {
    if (status === 0) this.ledger.turnedAway += 1;
    if (status < 500) return;
    const isSaid = status === 503 && retryAfter !== null && /Réessayez/.test(text);
    if (isSaid) this.ledger.turnedAway += 1;
    else this.ledger.defects.push(`${status} ${what}`);
  }

  private mark(word: string): string {
    return `${word}-${this.person}-${this.turn}-${this.stage.run}`;
  }
}

function outcomeOf({ status, isSent }: Sent): Outcome {
  if (!isSent) return 'refused';
  if (status === 303) return 'done';
  return status === 0 || status === 503 ? 'unknown' : 'refused';
}

function pick<T>(values: readonly T[]): T {
  return values[Math.floor(Math.random() * values.length)] as T;
}
