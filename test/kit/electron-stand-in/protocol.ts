import type { CustomScheme, Protocol } from 'electron';

type UsedProtocol = Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>;

export class StandInProtocol implements UsedProtocol {
  readonly schemes: CustomScheme[] = [];
  private readonly handlers = new Map<string, Parameters<Protocol['handle']>[1]>();

  registerSchemesAsPrivileged(customSchemes: CustomScheme[]): void {
    this.schemes.push(...customSchemes);
  }

  handle(...[scheme, handler]: Parameters<Protocol['handle']>): void {
    this.handlers.set(scheme, handler);
  }

  /** Asks as the page would. The address reaches the handler as Chromium would send it: parsed and normalised. */
  async fetch(address: string, init?: RequestInit): Promise<Response> {
    const url = new URL(address);
    const handler = this.handlers.get(url.protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`nothing serves ${url.protocol}`);
    return handler(new Request(url, init));
  }
}
