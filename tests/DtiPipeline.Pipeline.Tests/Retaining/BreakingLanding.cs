using DtiPipeline.Collection.Landing;

namespace DtiPipeline.Pipeline.Tests.Retaining;

/// <summary>A landing at which the process ends: before or after it has removed something.</summary>
internal sealed class BreakingLanding(ILanding inner, LandedCopies at, bool before) : ILanding
{
    public LandingNotes Notes => inner.Notes;

    public Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation) => inner.LandAsync(plain, encrypted, cancellation);

    public Stream Open(string sha256) => inner.Open(sha256);

    public void Sweep() => inner.Sweep();

    public IEnumerable<string> Older(DateTimeOffset than) => inner.Older(than);

    public string TagOf(string text) => inner.TagOf(text);

    public LandedCopies CopiesOf(string sha256) => inner.CopiesOf(sha256);

    public void Remove(string sha256, LandedCopies copies = LandedCopies.All)
    {
        if (!before || !copies.HasFlag(at))
            inner.Remove(sha256, copies);
        if (copies.HasFlag(at))
            throw new OperationCanceledException("killed");
    }
}
