/** The page itself broke in the browser. Needs nothing that could break again. */
export function BrokenPage() {
  return (
    <main className="max-w-[34rem] mx-auto px-5 mt-[12vh] grid gap-5 justify-items-start">
      <h1 className="text-title">This page broke</h1>
      <p>It may be from before an update. Nothing of yours was changed by it.</p>
      <a href="/" className="act">
        Load your data again
      </a>
    </main>
  );
}
