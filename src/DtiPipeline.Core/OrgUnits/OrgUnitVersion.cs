using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>A unit as it was for a time. One row of <c>mappings/org-units/units.csv</c>.</summary>
/// <param name="Code">The official code. Codes are reused: only code and date together name a unit.</param>
/// <param name="ParentCode">Code of the parent at the same time; null for provinces.</param>
/// <param name="ValidFrom">First day; null: since before the list begins.</param>
/// <param name="ValidTo">First day on which it no longer holds; null: still does.</param>
/// <param name="SuccessorCode">Code of the unit it became; null if it has none.</param>
public sealed record OrgUnitVersion(
    string Code, string Name, string Type, string? ParentCode, DateOnly? ValidFrom, DateOnly? ValidTo, string? SuccessorCode, string Source, SourceSpan At)
{
    public bool IsValid(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);

    /// <summary><c>03253@2025-07-01</c>: the version, unmistakably.</summary>
    public string Key => FormattableString.Invariant($"{Code}@{ValidFrom:yyyy-MM-dd}");
}
