type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
};

type Policy = ReturnType<TrustedTypes['createPolicy']>;
const policies = new Map<string, Policy | undefined>();

/**
 * Starts a worker from an address that the build gave us. The policy of the page lets a worker start only from an
 * address that a named policy has vouched for; each name vouches for one address.
 */
export function startTrustedWorker(url: string, policyName: string): Worker {
  if (!policies.has(policyName)) policies.set(policyName, policyFor(url, policyName));
  return new Worker(policies.get(policyName)?.createScriptURL(url) ?? url, { type: 'module' });
}

/** Undefined where the browser knows no trusted types. */
function policyFor(url: string, name: string): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(name, {
    createScriptURL(candidate) {
      if (candidate !== url) throw new TypeError(`not the address that ${name} vouches for: ${candidate}`);
      return candidate;
    },
  });
}
