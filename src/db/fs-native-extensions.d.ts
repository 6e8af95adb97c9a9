declare module "fs-native-extensions" {
  /** Takes an exclusive lock on `length` bytes from `offset` of an open file, if nobody has it. Closing the file ends it. */
  export function tryLock(fd: number, offset: number, length: number): boolean;
}
