using System.Collections.Immutable;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>A key to be made.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Purpose">Who uses it, and for what.</param>
/// <param name="Hash">SHA-256 of the key, lower-case hex.</param>
/// <param name="Hint">The key's first letters.</param>
public sealed record NewApiKey(string Name, string Purpose, string Hash, string Hint, ImmutableArray<Grant> Grants);
