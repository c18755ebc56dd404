/** WebAssembly as Node has it; only the types of browsers name it. */
export const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    compile(bytes: Uint8Array): Promise<object>;
    instantiate(module: object): Promise<{ readonly exports: object }>;
  };
};
