namespace DtiPipeline.Collection;

/// <summary>A file that an inbox handed over and that is to be moved away once it is dealt with.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Length">Bytes, as taken.</param>
/// <param name="Written">When it was written last, as taken.</param>
public sealed record TakenFile(string Path, long Length, DateTime Written);
