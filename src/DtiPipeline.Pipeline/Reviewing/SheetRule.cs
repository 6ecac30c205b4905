using System.Collections.Immutable;
using DtiPipeline.Core.Review.Rules;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>A broken check on a unit's page.</summary>
/// <param name="Indicators">Codes of the shown indicators, or sub-indicators, that it concerns; empty where it is about general information only.</param>
public sealed record SheetRule(RuleFinding Finding, ImmutableArray<string> Indicators);
