using System.Collections.Immutable;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>The units a stream should speak of.</summary>
/// <param name="Scope">Code of the unit whose report it is.</param>
/// <param name="Units">Codes of the units whose rows make the scope's own value complete; the scope may be among them.</param>
public sealed record ExpectedBase(string Scope, ImmutableArray<string> Units);
