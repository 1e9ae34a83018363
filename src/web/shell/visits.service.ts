import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { FirstRunService, KnownBrowsers, SessionsService } from '../../auth';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { cookieOptions, dropCookie, FLASH_COOKIE, readCookie, readSignedCookie } from './cookies';
import { BROWSER_COOKIE, SESSION_COOKIE, VISITOR_COOKIE } from './cookies';
import { csrfTokenOf } from './csrf-token';
import { decodeFlash, encodeFlash, type Flash } from './flash';
import { attachVisit } from './visit';

const FIRST_RUN_PATH = '/premiere-ouverture';
const BROWSER_KEPT_MS = 365 * 24 * 3_600_000;
const OPEN_PATHS = /^\/(assets|api)(\/|$)/;

/** Attaches a visit to each request, and keeps its cookies. */
@Injectable()
export class Visits {
  constructor(
    private readonly sessions: SessionsService,
    private readonly firstRun: FirstRunService,
    private readonly browsers: KnownBrowsers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Express middleware. Until an account exists, every page leads to the first opening. */
  async attach(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (request.path.startsWith('/health/')) return next();
    const token = readCookie(request, SESSION_COOKIE);
    const person = token === null ? null : await this.sessions.find(token);
    const key = person !== null && token !== null ? token : this.visitorKey(request, response);
    attachVisit(response, {
      person,
      csrfToken: csrfTokenOf(this.settings.secret, key),
      flash: this.takeFlash(request, response),
    });
    const isOpen = OPEN_PATHS.test(request.path) || request.path === FIRST_RUN_PATH;
    if (person === null && !isOpen && (await this.firstRun.isPending()))
      response.redirect(303, FIRST_RUN_PATH);
    else next();
  }

  async signIn({ res: response }: Request, userId: string): Promise<void> {
    if (response === undefined) return;
    const token = await this.sessions.open(userId);
    response.cookie(SESSION_COOKIE, token, cookieOptions(this.settings));
    dropCookie(response, VISITOR_COOKIE, this.settings);
  }

  /** The name of this browser when that account was opened in it before. */
  knownBrowser(request: Request, email: string): string | null {
    return this.browsers.nameOf(readSignedCookie(request, BROWSER_COOKIE), email);
  }

  rememberBrowser(request: Request, email: string): void {
    const kept = this.browsers.remember(readSignedCookie(request, BROWSER_COOKIE), email);
    const options = { ...cookieOptions(this.settings), signed: true, maxAge: BROWSER_KEPT_MS };
    request.res?.cookie(BROWSER_COOKIE, kept, options);
  }

  async signOut(request: Request): Promise<void> {
    const token = readCookie(request, SESSION_COOKIE);
    if (token !== null) await this.sessions.close(token);
    if (request.res !== undefined) dropCookie(request.res, SESSION_COOKIE, this.settings);
  }

  /** Keeps a message for the page that follows. */
  flash(response: Response, flash: Flash): void {
    response.cookie(FLASH_COOKIE, encodeFlash(flash), {
      ...cookieOptions(this.settings),
      signed: true,
      maxAge: 60_000,
    });
  }

  private takeFlash(request: Request, response: Response): Flash | null {
    if (request.method !== 'GET') return null;
    const text = readSignedCookie(request, FLASH_COOKIE);
    if (text !== null) dropCookie(response, FLASH_COOKIE, this.settings);
    return decodeFlash(text);
  }

  private visitorKey(request: Request, response: Response): string {
    const known = readCookie(request, VISITOR_COOKIE);
    if (known !== null) return known;
    const key = randomBytes(18).toString('base64url');
    response.cookie(VISITOR_COOKIE, key, cookieOptions(this.settings));
    return key;
  }
}
