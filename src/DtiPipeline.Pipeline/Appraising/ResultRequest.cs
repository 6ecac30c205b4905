using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>What a person sends to publish a result.</summary>
/// <param name="Seen">See <see cref="ResultDraft.Seen"/>.</param>
/// <param name="Date">Null: missing, or no date.</param>
/// <param name="LeftOut">Why units have no result, by key.</param>
public sealed record ResultRequest(string Seen, string Number, DateOnly? Date, string Title, string Reason, ImmutableDictionary<string, string> LeftOut);
