namespace DtiPipeline.Benchmarks.Generating;

/// <summary>Which dossiers are wanted. The same options give the same bytes, on every machine.</summary>
internal sealed record GeneratorOptions
{
    public required int Rows { get; init; }

    /// <summary>Every how manyth dossier has moved on since; 0: none. The others stay as they were to the byte.</summary>
    public int ChangedEvery { get; init; }

    /// <summary>Every how manyth row has a defect of <see cref="Defects.All"/>, one kind after the other; 0: none.</summary>
    public int MessyEvery { get; init; }

    public ulong Seed { get; init; } = 20250101;
}
