namespace DtiPipeline.Simulator.Generating;

/// <summary>
/// The random numbers of one dossier: element <c>row * 16 + k</c> of the SplitMix64 sequence that starts at the seed. Our own few lines, because
/// a library's generator may change with its version and the dossiers must not.
/// </summary>
internal readonly record struct Draws(ulong Seed, int Row)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const ulong DrawsPerRow = 16;

    /// <summary>A number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int k, int below) =>
        (int)(Mix(unchecked(Seed + Step * ((ulong)Row * DrawsPerRow + (ulong)k + 1))) % (ulong)below);

    public T Choose<T>(int k, Wheel<T> wheel) => wheel.At(Below(k, wheel.Total));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
