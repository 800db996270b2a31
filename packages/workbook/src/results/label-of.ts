import type { CompiledSection } from '@send-reform/core/instrument';

/** What a section's level is called; nothing where there is none. */
export const labelOf = ({ levels }: CompiledSection, id: string | null): string => levels?.find((level) => level.id === id)?.label ?? '';
