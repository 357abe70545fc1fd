/** Where something was used in promotion already. */
export function Used({ used }: { used: readonly string[] }) {
  return used.map((use) => (
    <p key={use}>
      <bdi>{use}</bdi>
    </p>
  ));
}
