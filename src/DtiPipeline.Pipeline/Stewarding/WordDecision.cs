namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>What a person decides about one raw word.</summary>
/// <param name="Crosswalk">The table it goes into.</param>
/// <param name="Meaning">Code of the unit or a meaning; <c>-</c> confirms that it means nothing.</param>
/// <param name="Context">The meaning holds only beside this word; null: everywhere.</param>
/// <param name="Note">Why; null where nothing was said.</param>
public sealed record WordDecision(string Crosswalk, string Raw, string Meaning, string? Context, string? Note);
