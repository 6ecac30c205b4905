namespace DtiPipeline.Core.Snapshots;

/// <summary>A unit's values in the canonical form.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Key">The same with the first day of its version.</param>
/// <param name="Values">See <see cref="ValuesForm"/>.</param>
/// <param name="Hash">SHA-256 of <paramref name="Values"/>.</param>
internal sealed record WrittenUnit(string Unit, string Key, string Values, string Hash);
