/** Stops the process cleanly when it is told to; a terminal and a parent may both tell it, more than once, or the parent be gone. */
export function onceTold(stop: () => Promise<void>): void {
  let isStopping = false;
  const told = () => {
    if (isStopping) return;
    isStopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', told);
  process.on('SIGINT', told);
  process.on('disconnect', told);
}
