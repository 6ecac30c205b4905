namespace DtiPipeline.Core.People;

/// <summary>A role for a part of the country and of the work.</summary>
/// <param name="Unit">Lasting identity of a unit, <c>099@</c> or <c>03253@2025-07-01</c>: it and all units below it. Null: all units.</param>
/// <param name="Agency">Code of an agency: only indicators that it leads. Null: all.</param>
public sealed record Grant(Role Role, string? Unit = null, string? Agency = null);
