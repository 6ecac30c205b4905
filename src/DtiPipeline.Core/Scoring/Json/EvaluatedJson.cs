using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Whom the document evaluates.</summary>
public sealed record EvaluatedJson(string AsPrinted, string Source, ImmutableArray<EvaluatedUnitJson> Units);
