/** Imports a module by its address. The build puts `tools/start/import-address.ts` in its place, since scripts cannot import. */

export const importAddress = (address: string): Promise<unknown> => import(address);
