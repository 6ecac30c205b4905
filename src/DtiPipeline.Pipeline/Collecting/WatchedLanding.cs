using System.Collections.Concurrent;
using DtiPipeline.Collection.Landing;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>A landing that remembers whose bytes were opened, for the log.</summary>
internal sealed class WatchedLanding(ILanding inner) : ILanding
{
    private readonly ConcurrentDictionary<string, bool> _opened = new(StringComparer.Ordinal);

    public LandingNotes Notes => inner.Notes;

    public Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation) => inner.LandAsync(plain, encrypted, cancellation);

    public Stream Open(string sha256)
    {
        var bytes = inner.Open(sha256);
        _opened[sha256] = true;
        return bytes;
    }

    public void Sweep() => inner.Sweep();

    public IEnumerable<string> Older(DateTimeOffset than) => inner.Older(than);

    public string TagOf(string text) => inner.TagOf(text);

    public LandedCopies CopiesOf(string sha256) => inner.CopiesOf(sha256);

    public void Remove(string sha256, LandedCopies copies = LandedCopies.All) => inner.Remove(sha256, copies);

    /// <summary>SHA-256 of what was opened since the last call.</summary>
    public IReadOnlyCollection<string> TakeOpened()
    {
        var opened = _opened.Keys.ToList();
        _opened.Clear();
        return opened;
    }
}
