using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Findings of one code.</summary>
/// <param name="Examples">The first of them, in words.</param>
public sealed record FindingGroup(string Code, Severity Severity, int Count, ImmutableArray<string> Examples);
