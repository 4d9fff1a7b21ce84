/** Slots of rows that are looked at before others may run: some tenths of a millisecond. */
export const SLOTS_A_STEP = 4_096;
