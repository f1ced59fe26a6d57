/** What esbuild doubts that Node 20 knows: it would make each pattern with classes of letters anew wherever it is used. */
export const supported = { "regexp-unicode-property-escapes": true };
