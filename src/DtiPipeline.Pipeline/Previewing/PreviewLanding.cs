using DtiPipeline.Collection.Landing;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>A landing that can only be read. What a trial tidies up on its copy of the warehouse stays where it is, and what it lands is refused.</summary>
internal sealed class PreviewLanding(ILanding inner) : ILanding
{
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of what was opened.</summary>
    public IReadOnlyCollection<string> Opened => _opened;

    public LandingNotes Notes => inner.Notes;

    public Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation) =>
        throw new InvalidOperationException("a preview lands nothing: it reads what has been landed");

    public Stream Open(string sha256)
    {
        var bytes = inner.Open(sha256);
        _opened.Add(sha256);
        return bytes;
    }

    public void Sweep()
    {
        // A run that is under way may be writing.
    }

    public IEnumerable<string> Older(DateTimeOffset than) => [];

    public string TagOf(string text) => inner.TagOf(text);

    public LandedCopies CopiesOf(string sha256) => inner.CopiesOf(sha256);

    public void Remove(string sha256, LandedCopies copies = LandedCopies.All)
    {
        // Retention is for the runs that count.
    }
}
