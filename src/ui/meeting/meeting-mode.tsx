/** Meeting mode. */
export function MeetingMode({ id }: { readonly id: string }) {
  return <p>{id}</p>;
}
