export function PrivacyPage({ of, url }: { of: string; url: string }) {
  return (
    <p className="text-small">
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        className="inline-block coarse:py-2.5 text-soft underline underline-offset-4 decoration-line hover:decoration-soft"
      >
        Privacy page<span className="sr-only"> of {of}</span> (opens their site in a new tab)
      </a>
    </p>
  );
}
