/** The page itself broke in the browser, or its file did not arrive. Needs nothing that could break again. */
export function BrokenPage() {
  return (
    <main className="max-w-[34rem] mx-auto px-5 mt-[12vh] grid gap-5 justify-items-start">
      <title>This page broke · Micromart</title>
      <h1 className="text-title">This page broke</h1>
      <p>The connection may have broken, or the page is from before an update. Nothing of yours was changed by it.</p>
      <button type="button" className="act underline cursor-pointer" onClick={() => location.reload()}>
        Load this page again
      </button>
      <a href="/" className="act">
        Go to your data
      </a>
    </main>
  );
}
