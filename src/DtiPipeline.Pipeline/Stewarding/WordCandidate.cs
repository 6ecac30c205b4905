using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>What a raw word may mean, and why.</summary>
/// <param name="Meaning">Code of a unit, or a meaning of the crosswalk: what <c>dti mappings accept … --as</c> takes.</param>
/// <param name="Name">The unit's name; null for other words.</param>
public sealed record WordCandidate(string Meaning, string? Name, Finding Why);
