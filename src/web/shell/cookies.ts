import { type CookieOptions, type Request, type Response } from 'express';
import { type Settings } from '../../platform/config/settings';

export const SESSION_COOKIE = 'spaser_session';
/** Binds the forms of a visitor who is not signed in to his or her browser. */
export const VISITOR_COOKIE = 'spaser_visite';
export const FLASH_COOKIE = 'spaser_message';

/** Says that an account was opened in this browser before (auth, `KnownBrowsers`). */
export const BROWSER_COOKIE = 'spaser_navigateur';

export function cookieOptions(settings: Pick<Settings, 'baseUrl'>): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.baseUrl.startsWith('https:') };
}

export function readCookie(request: Request, name: string): string | null {
  const value = (request.cookies as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function readSignedCookie(request: Request, name: string): string | null {
  const value = (request.signedCookies as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function dropCookie(response: Response, name: string, settings: Pick<Settings, 'baseUrl'>): void {
  response.clearCookie(name, cookieOptions(settings));
}
