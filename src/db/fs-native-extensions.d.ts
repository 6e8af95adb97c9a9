declare module "fs-native-extensions" {
  /** Tries to take an exclusive lock on `length` bytes from `offset` of an open file. Closing the file releases it. */
  export function tryLock(fd: number, offset: number, length: number): boolean;
}
