using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>A unit that a text may mean, and why. The reason is a finding, so that it can be read in either language.</summary>
public sealed record UnitCandidate(OrgUnitVersion Unit, Finding Why);
