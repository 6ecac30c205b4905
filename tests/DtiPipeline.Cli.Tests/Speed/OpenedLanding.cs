using DtiPipeline.Collection.Landing;

namespace DtiPipeline.Cli.Tests.Speed;

/// <summary>A landing that counts how often its bytes are opened.</summary>
internal sealed class OpenedLanding(ILanding inner) : ILanding
{
    public int Times { get; private set; }

    public LandingNotes Notes => inner.Notes;

    public Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation) => inner.LandAsync(plain, encrypted, cancellation);

    public Stream Open(string sha256)
    {
        Times++;
        return inner.Open(sha256);
    }

    public void Sweep() => inner.Sweep();

    public IEnumerable<string> Older(DateTimeOffset than) => inner.Older(than);

    public string TagOf(string text) => inner.TagOf(text);

    public LandedCopies CopiesOf(string sha256) => inner.CopiesOf(sha256);

    public void Remove(string sha256, LandedCopies copies = LandedCopies.All) => inner.Remove(sha256, copies);
}
