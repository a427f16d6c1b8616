/** What this application is called and which version it is; test/product.test.ts holds it to package.json. */
export const product = { name: 'Countersign', version: '0.1.0' } as const;
